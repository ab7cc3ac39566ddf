-- Channels that show notices, and what is still to be told to them.

CREATE TABLE subscription (
    surface       text        NOT NULL CHECK (length(surface) BETWEEN 1 AND 40),
    tenant        text        NOT NULL CHECK (length(tenant) <= 200),
    channel       text        NOT NULL CHECK (length(channel) BETWEEN 1 AND 200),
    incidents     boolean     NOT NULL,
    maintenance   boolean     NOT NULL,
    service_ids   text[]      NOT NULL,
    subscribed_at timestamptz NOT NULL,
    parked_at     timestamptz,
    parked_reason text        CHECK (length(parked_reason) <= 500),
    PRIMARY KEY (surface, tenant, channel),
    CHECK (incidents OR maintenance),
    CHECK (num_nonnulls(parked_at, parked_reason) IN (0, 2))
);
COMMENT ON TABLE subscription IS 'A channel that shows notices';
COMMENT ON COLUMN subscription.service_ids IS 'Only notices about one of these; empty for all';
COMMENT ON COLUMN subscription.parked_at IS 'Since when nothing is sent there, because nothing arrives';

CREATE TABLE announcement (
    id            bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    notice_number bigint      NOT NULL REFERENCES notice,
    position      integer     NOT NULL CHECK (position > 0),
    ahead         bigint      CHECK (ahead > 0),
    planned_start timestamptz,
    at            timestamptz NOT NULL,
    after_surface text,
    after_tenant  text,
    after_channel text,
    done          boolean     NOT NULL DEFAULT false,
    CHECK (num_nulls(ahead, planned_start) IN (0, 2)),
    CHECK (num_nulls(after_surface, after_tenant, after_channel) IN (0, 3))
);
COMMENT ON TABLE announcement IS 'What is to be told to every channel that wants it';
COMMENT ON COLUMN announcement.position IS 'The entry of the timeline that is told';
COMMENT ON COLUMN announcement.ahead IS 'For a reminder: how many seconds before the planned start';
COMMENT ON COLUMN announcement.after_channel IS 'The channel that was told last, in the order of the key';
CREATE INDEX announcement_waiting ON announcement (id) WHERE NOT done;
CREATE UNIQUE INDEX announcement_reminder ON announcement (notice_number, planned_start, ahead) WHERE ahead IS NOT NULL;
COMMENT ON INDEX announcement_reminder IS 'Each planned start is reminded of once';

CREATE INDEX outbox_of_message ON outbox (message_key)
    WHERE message_key IS NOT NULL AND sent_at IS NULL AND given_up_at IS NULL;
CREATE INDEX posted_message_of_key ON posted_message (message_key);
