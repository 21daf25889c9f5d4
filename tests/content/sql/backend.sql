-- What content/onboarding/backend.mdx takes for granted.
CREATE TABLE orders (id uuid PRIMARY KEY, customer_id uuid NOT NULL, created_at timestamptz NOT NULL);
