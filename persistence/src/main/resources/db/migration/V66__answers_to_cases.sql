-- What people write with nothing asked is an answer to the case that they were told of last.

ALTER TABLE outbox ADD COLUMN about bigint;
COMMENT ON COLUMN outbox.about IS 'The number of the case that it tells a person of; null for anything else';
CREATE INDEX outbox_about ON outbox (about) WHERE about IS NOT NULL;

ALTER TABLE conversation ADD COLUMN told bigint;
COMMENT ON COLUMN conversation.told IS 'The number of the case that the latest message there is about; null if it is about something else';

-- Names of messages begin with the number of their case.
CREATE INDEX posted_message_of_prefix ON posted_message (message_key text_pattern_ops);
