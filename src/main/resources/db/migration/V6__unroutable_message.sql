CREATE TABLE IF NOT EXISTS unroutable_message (
  number              varchar(255) NOT NULL,
  received_at         timestamptz  NOT NULL,
  message_id          varchar(32)  NOT NULL,
  sender              varchar(255) NOT NULL,
  body                text         NOT NULL,
  keyword             varchar(255),
  previous_message_id varchar(255),
  PRIMARY KEY (number, received_at, message_id)
);
