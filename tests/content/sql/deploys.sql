-- The tables that the statements of content/standards/deploys.mdx are about.
create table products (id text primary key, name text not null);
create table orders (id bigint primary key, customer_id text not null, total_amount bigint not null);
