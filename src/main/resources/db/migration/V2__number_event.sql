CREATE TABLE IF NOT EXISTS number_event (
  number      varchar(16) NOT NULL,
  at          timestamptz NOT NULL,
  event_id    varchar(64) NOT NULL,
  kind        varchar(32) NOT NULL,
  org_id      varchar(64),
  holding_id  uuid,
  campaign_id uuid,
  agent_id    varchar(32),
  PRIMARY KEY (number, at, event_id)
);
