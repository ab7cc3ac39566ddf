-- What waits is taken by tenant, each in a lane of its own.

CREATE INDEX outbox_lane ON outbox (surface, tenant, id) INCLUDE (due_at) WHERE sent_at IS NULL AND given_up_at IS NULL;
DROP INDEX outbox_due;
