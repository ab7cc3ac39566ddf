-- Incidents and maintenance. Timelines are only ever added to.

CREATE SEQUENCE notice_number AS bigint START WITH 1;

CREATE TABLE notice (
    number         bigint      PRIMARY KEY DEFAULT nextval('notice_number') CHECK (number > 0),
    kind           text        NOT NULL CHECK (kind IN ('INCIDENT', 'MAINTENANCE')),
    title          text        NOT NULL CHECK (length(title) BETWEEN 1 AND 300),
    severity       text        NOT NULL CHECK (severity ~ '^[A-Z_]{1,40}$'),
    state          text        NOT NULL CHECK (state ~ '^[A-Z_]{1,40}$'),
    service_ids    text[]      NOT NULL,
    service_labels text[]      NOT NULL CHECK (cardinality(service_labels) = cardinality(service_ids)),
    planned_start  timestamptz,
    planned_end    timestamptz CHECK (planned_end > planned_start),
    planned_zone   text        CHECK (length(planned_zone) BETWEEN 1 AND 64),
    version        integer     NOT NULL CHECK (version > 0),
    posted_at      timestamptz NOT NULL,
    closed_at      timestamptz,
    CHECK (num_nulls(planned_start, planned_end, planned_zone) = CASE kind WHEN 'MAINTENANCE' THEN 0 ELSE 3 END)
);
ALTER SEQUENCE notice_number OWNED BY notice.number;
COMMENT ON TABLE notice IS 'What everybody should know: an incident in progress, or maintenance';
COMMENT ON COLUMN notice.number IS 'What the staff call it by: 12 is N-12. Numbers may be left out';
COMMENT ON COLUMN notice.service_ids IS 'What is affected, by ids of the catalogue';
COMMENT ON COLUMN notice.service_labels IS 'The names of these when the notice was posted';
COMMENT ON COLUMN notice.version IS 'The length of its timeline: whoever changes an older one has missed something';
CREATE INDEX notice_open ON notice (number DESC) WHERE closed_at IS NULL;
CREATE INDEX notice_closed ON notice (closed_at DESC, number DESC) WHERE closed_at IS NOT NULL;

CREATE TABLE notice_update (
    notice_number bigint      NOT NULL REFERENCES notice,
    position      integer     NOT NULL CHECK (position > 0),
    at            timestamptz NOT NULL,
    author_id     bigint      REFERENCES staff,
    author_name   text        CHECK (length(author_name) BETWEEN 1 AND 300),
    state         text        NOT NULL CHECK (state ~ '^[A-Z_]{1,40}$'),
    text          text        NOT NULL CHECK (length(text) <= 10000),
    planned_start timestamptz,
    planned_end   timestamptz,
    planned_zone  text,
    draft_id      text        UNIQUE CHECK (length(draft_id) BETWEEN 1 AND 40),
    PRIMARY KEY (notice_number, position),
    CHECK (num_nulls(author_id, author_name) IN (0, 2)),
    CHECK (num_nulls(planned_start, planned_end, planned_zone) IN (0, 3))
);
COMMENT ON TABLE notice_update IS 'The timeline of a notice. Only ever added to; see the function keep_notice_history';
COMMENT ON COLUMN notice_update.author_id IS 'Who wrote it; null for what happened by itself';
COMMENT ON COLUMN notice_update.author_name IS 'Who wrote it, by the name they had then';
COMMENT ON COLUMN notice_update.draft_id IS 'The draft it was. Unique, so that one draft makes one update';

CREATE FUNCTION keep_notice_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('case_assistant.erasing', true) IS DISTINCT FROM 'on' THEN
        RAISE EXCEPTION 'the timelines of notices are only ever added to'
            USING ERRCODE = 'integrity_constraint_violation',
                  HINT = 'To erase what the law or a retention rule demands, SET LOCAL case_assistant.erasing = ''on''.';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
COMMENT ON FUNCTION keep_notice_history() IS
    'Refuses changes to timelines, unless the transaction says that it erases on purpose';

CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON notice_update FOR EACH ROW EXECUTE FUNCTION keep_notice_history();
CREATE TRIGGER kept_whole BEFORE TRUNCATE ON notice_update
    FOR EACH STATEMENT EXECUTE FUNCTION keep_notice_history();
