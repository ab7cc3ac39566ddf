-- Cases that nobody may have claimed by then, and resolved ones that end by themselves.

CREATE TABLE claim_watch (
    case_number bigint      PRIMARY KEY REFERENCES support_case ON DELETE CASCADE,
    due_at      timestamptz NOT NULL,
    reminded    boolean     NOT NULL
);
COMMENT ON TABLE claim_watch IS 'When it is to be looked whether somebody has claimed a case';
COMMENT ON COLUMN claim_watch.reminded IS 'Whether its desk was reminded already';
CREATE INDEX claim_watch_due ON claim_watch (due_at);

CREATE INDEX support_case_resolved ON support_case (state_since) WHERE state = 'RESOLVED';
