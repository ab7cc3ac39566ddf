-- Messages to whole channels; edits of messages and notes in their threads; messages that will not arrive.

ALTER TABLE outbox
    ALTER COLUMN user_tenant DROP NOT NULL,
    ALTER COLUMN user_id DROP NOT NULL,
    ADD COLUMN act text NOT NULL DEFAULT 'POST' CHECK (act IN ('POST', 'EDIT', 'NOTE')),
    ADD COLUMN message_key text CHECK (length(message_key) BETWEEN 1 AND 100),
    ADD COLUMN given_up_at timestamptz,
    ADD COLUMN reason text CHECK (length(reason) <= 500),
    ADD CHECK (num_nonnulls(user_tenant, user_id) IN (0, 2)),
    ADD CHECK (act = 'POST' OR message_key IS NOT NULL),
    ADD CHECK (num_nonnulls(sent_at, given_up_at) <= 1),
    ADD CHECK (num_nonnulls(given_up_at, reason) IN (0, 2));
COMMENT ON COLUMN outbox.user_id IS 'To whom; null for everybody in the channel';
COMMENT ON COLUMN outbox.act IS 'What to do there: post a message, edit one, or add a note to its thread';
COMMENT ON COLUMN outbox.message_key IS 'Our own name for the message at its place';
COMMENT ON COLUMN outbox.given_up_at IS 'Since when it is known that it will not arrive';
COMMENT ON COLUMN outbox.reason IS 'Why it will not arrive; no contents';

DROP INDEX outbox_unsent, outbox_due;
CREATE INDEX outbox_unsent ON outbox (surface, tenant, channel, id) WHERE sent_at IS NULL AND given_up_at IS NULL;
CREATE INDEX outbox_due ON outbox (surface, id) INCLUDE (due_at) WHERE sent_at IS NULL AND given_up_at IS NULL;
CREATE INDEX outbox_given_up ON outbox (id) WHERE given_up_at IS NOT NULL;

CREATE TABLE posted_message (
    surface     text        NOT NULL CHECK (length(surface) BETWEEN 1 AND 40),
    tenant      text        NOT NULL CHECK (length(tenant) <= 200),
    channel     text        NOT NULL CHECK (length(channel) <= 200),
    message_key text        NOT NULL CHECK (length(message_key) BETWEEN 1 AND 100),
    message_id  text        NOT NULL CHECK (length(message_id) BETWEEN 1 AND 200),
    at          timestamptz NOT NULL,
    PRIMARY KEY (surface, tenant, channel, message_key)
);
COMMENT ON TABLE posted_message IS 'The platform''s ids of messages that may be edited or answered later';
