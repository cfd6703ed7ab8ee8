-- tells a message that comes twice
CREATE TABLE IF NOT EXISTS inbound_message (
  message_id  varchar(32) NOT NULL,
  received_at timestamptz NOT NULL,
  PRIMARY KEY (message_id)
);
