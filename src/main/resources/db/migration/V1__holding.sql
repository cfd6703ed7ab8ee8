CREATE TABLE IF NOT EXISTS holding (
  org_id      varchar(64) NOT NULL,
  holding_id  uuid        NOT NULL,
  number      varchar(16) NOT NULL,
  number_type varchar(16) NOT NULL,
  country     varchar(2)  NOT NULL,
  held_since  timestamptz NOT NULL,
  released_at timestamptz,
  PRIMARY KEY (org_id, holding_id)
);
