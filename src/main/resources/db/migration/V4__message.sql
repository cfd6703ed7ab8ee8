CREATE TABLE IF NOT EXISTS message (
  holding_id          uuid         NOT NULL,
  received_at         timestamptz  NOT NULL,
  message_id          varchar(32)  NOT NULL,
  sender              varchar(255) NOT NULL,
  recipient           varchar(16)  NOT NULL,
  body                text         NOT NULL,
  channel             varchar(8)   NOT NULL,
  keyword             varchar(255),
  previous_message_id varchar(255),
  PRIMARY KEY (holding_id, received_at, message_id)
);
