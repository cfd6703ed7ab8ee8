-- what came to a number while it was held, never two at one time. The table message has what came before this one was there
CREATE TABLE IF NOT EXISTS holding_message (
  holding_id          uuid        NOT NULL,
  received_at         timestamptz NOT NULL,
  message_id          varchar(32) NOT NULL,
  sender              varchar(255),
  recipient           varchar(16) NOT NULL,
  body                text        NOT NULL,
  channel             varchar(8)  NOT NULL,
  keyword             varchar(255),
  previous_message_id varchar(255),
  PRIMARY KEY (holding_id, received_at)
);
