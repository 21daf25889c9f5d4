import { stringify } from 'yaml';
import type { Writer } from '../writer.ts';

/** A service record; it depends only on services planned before it. */
export function service(w: Writer): string {
  const { random, page } = w;
  const before = w.world.byKind.service.slice(0, page.index);
  const debts = Array.from({ length: random.int(1, 4) }, () => ({
    what: w.plain(),
    impact: w.plain(),
  }));
  return yaml({
    id: page.id,
    name: page.title,
    summary: w.plain(),
    tier: random.int(1, 4),
    lifecycle: random.pick(['production', 'production', 'production', 'experimental']),
    owner: w.some('team'),
    repo: `https://git.shop.example/shop/${page.id}`,
    oncall: `https://oncall.shop.example/${page.id}`,
    channel: `#svc-${page.id}`,
    dependsOn: random.sample(before, random.int(0, 4)).map(({ id }) => id),
    slo: [
      { objective: 'Availability', target: `99.${random.int(1, 9)}%`, window: '30d' },
      { objective: 'Latency below 300 ms', target: `${random.int(90, 99)}%`, window: '30d' },
    ],
    data: { classes: [w.names.noun(), w.names.noun()], pii: random.chance(0.4) },
    recovery: { rto: random.pick(['15m', '1h', '4h']), rpo: '5m', failover: w.plain() },
    deploy: { release: w.plain(), rollback: w.plain() },
    dashboards: [{ label: w.label(), url: `https://grafana.shop.example/d/${page.id}` }],
    logs: `https://logs.shop.example/${page.id}`,
    debt: debts,
  });
}

/** A team record. */
export function team(w: Writer): string {
  const { id, title } = w.page;
  return yaml({
    id,
    name: title.charAt(0).toUpperCase() + title.slice(1),
    mission: w.plain(),
    channel: `#team-${id}`,
    oncall: `https://oncall.shop.example/${id}`,
    escalation: w.plain(),
    members: ['Team lead', 'Engineers'],
  });
}

/** A Prometheus rule file with the alert of each runbook. */
export function alertRules(writers: readonly Writer[]): string {
  const rules = writers.map((w) => ({
    alert: w.page.alert,
    expr: `sum(rate(${w.names.snake()}_total[5m])) > ${w.random.int(1, 99)}`,
    for: `${w.random.int(2, 30)}m`,
    labels: { severity: w.random.pick(['critical', 'warning', 'info']) },
    annotations: { summary: w.plain() },
  }));
  return yaml({ groups: [{ name: 'bench', rules }] });
}

function yaml(value: object): string {
  return stringify(value, { lineWidth: 0 });
}
