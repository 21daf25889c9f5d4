-- The tables that the statements of content/standards/data-and-privacy.mdx are about.
do $$ begin
  if not exists (select from pg_roles where rolname = 'reporting') then create role reporting; end if;
end $$;
create table customers (
  id text primary key,
  name text,
  email text,
  deleted boolean not null default false,
  erased_at timestamptz
);
create table orders (
  id bigint primary key,
  customer_id text references customers,
  state text not null,
  total_amount bigint not null,
  currency char(3) not null,
  ship_to_name text,
  ship_to_street text,
  ship_to_postcode text,
  ship_to_phone text,
  courier_note text,
  created_at timestamptz not null default now(),
  delivered_at timestamptz
);
create table baskets (id bigint primary key, customer_id text references customers);
create table erasures (customer_id text primary key, done_at timestamptz not null);
