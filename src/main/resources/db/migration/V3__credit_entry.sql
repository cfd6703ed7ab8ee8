CREATE TABLE IF NOT EXISTS credit_entry (
  org_id        varchar(64) NOT NULL,
  at            timestamptz NOT NULL,
  entry_id      varchar(64) NOT NULL,
  kind          varchar(16) NOT NULL,
  amount_cents  bigint      NOT NULL,
  balance_cents bigint      NOT NULL,
  order_id      uuid,
  PRIMARY KEY (org_id, at, entry_id)
);
