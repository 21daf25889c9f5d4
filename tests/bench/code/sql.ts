import type { Names } from './names.ts';

/** One or two statements of PostgreSQL. */
export function sql(names: Names): string {
  const count = names.random.int(1, 2);
  return Array.from({ length: count }, () => names.random.pick(STATEMENTS)(names)).join('\n\n');
}

const STATEMENTS: readonly ((names: Names) => string)[] = [
  (n) => {
    const table = n.snake();
    return `select ${n.snake()}, count(*) as total, max(${n.noun().replaceAll('-', '_')}_at) as latest
from ${table}
where created_at > now() - interval '${n.random.int(1, 72)} hours'
  and state in ('${n.verb()}ed', '${n.noun()}')
group by 1
having count(*) > ${n.random.int(2, 500)}
order by total desc
limit ${n.random.int(5, 100)};`;
  },
  (n) => {
    const table = n.snake();
    const columns = Array.from(
      { length: n.random.int(3, 7) },
      () =>
        `  ${n.snake()} ${n.random.pick(['text not null', 'bigint', 'timestamptz not null default now()', 'jsonb', 'numeric(12, 2)', 'boolean not null default false'])},`,
    );
    return `create table ${table} (\n  id bigint generated always as identity primary key,\n${columns.join('\n')}
  unique (id, created_at)\n);\ncreate index concurrently ${table}_by_${n.noun().replaceAll('-', '_')}\n  on ${table} (created_at desc)\n  where deleted_at is null;`;
  },
  (n) => `with recent as (
  select id, ${n.snake()}, row_number() over (partition by ${n.snake()} order by id desc) as rank
  from ${n.snake()}
  where ${n.snake()} is not null -- ${n.remark()}
)
update ${n.snake()} as target
set ${n.snake()} = recent.id, updated_at = now()
from recent
where recent.rank = ${n.random.int(1, 9)} and target.id = recent.id
returning target.id;`,
  (
    n,
  ) => `select pid, usename, state, wait_event_type, now() - query_start as runtime, left(query, ${n.random.int(40, 160)})
from pg_stat_activity
where datname = '${n.snake()}'
  and state <> 'idle'
  and now() - query_start > interval '${n.random.int(2, 59)} seconds'
order by runtime desc;`,
  (n) => `select a.${n.snake()}, b.${n.snake()}, coalesce(sum(b.amount), 0) as amount
from ${n.snake()} as a
left join ${n.snake()} as b on b.${n.noun().replaceAll('-', '_')}_id = a.id
where a.tenant_id = ${n.random.int(1000, 99999)}
group by a.id, b.id;`,
];
