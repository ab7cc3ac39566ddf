-- What people write in cases follows what becomes of the messages in which they wrote it.

ALTER TABLE case_message ADD COLUMN edited_at timestamptz;
ALTER TABLE case_message ADD COLUMN withdrawn_at timestamptz;
COMMENT ON COLUMN case_message.edited_at IS 'When its text was last changed; null if it never was';
COMMENT ON COLUMN case_message.withdrawn_at IS 'Since when it is for the staff only to read what it said; null if it stands';

CREATE TABLE case_message_version (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    case_number bigint      NOT NULL,
    message_id  bigint      NOT NULL,
    until       timestamptz NOT NULL,
    text        text        NOT NULL CHECK (length(text) <= 10000),
    FOREIGN KEY (case_number, message_id) REFERENCES case_message (case_number, id) ON DELETE CASCADE
);
COMMENT ON TABLE case_message_version IS 'What messages said before they were changed; for the staff only';
COMMENT ON COLUMN case_message_version.until IS 'Until when it said that';
CREATE INDEX case_message_version_message ON case_message_version (case_number, message_id);

CREATE TABLE message_source (
    surface     text   NOT NULL CHECK (length(surface) BETWEEN 1 AND 40),
    tenant      text   NOT NULL CHECK (length(tenant) <= 200),
    channel     text   NOT NULL CHECK (length(channel) <= 200),
    source_id   text   NOT NULL CHECK (length(source_id) BETWEEN 1 AND 200),
    case_number bigint NOT NULL,
    message_id  bigint NOT NULL,
    PRIMARY KEY (surface, tenant, channel, source_id, case_number, message_id),
    FOREIGN KEY (case_number, message_id) REFERENCES case_message (case_number, id) ON DELETE CASCADE
);
COMMENT ON TABLE message_source IS 'In which message of a chat platform something was written that is in a case';
CREATE INDEX message_source_message ON message_source (case_number, message_id);

ALTER TABLE outbox ADD COLUMN own_key text CHECK (length(own_key) BETWEEN 1 AND 100);
COMMENT ON COLUMN outbox.own_key IS 'Our own name for a note, which stands in the thread of the message of message_key';
CREATE INDEX outbox_of_own_key ON outbox (own_key) WHERE own_key IS NOT NULL AND sent_at IS NULL;
CREATE INDEX outbox_of_message_key ON outbox (message_key) WHERE message_key IS NOT NULL AND sent_at IS NULL;
