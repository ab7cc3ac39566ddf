-- Which drafts, and then cases, report the same symptoms as an incident.

CREATE TABLE incident_draft (
    draft_id      text   NOT NULL REFERENCES draft ON DELETE CASCADE,
    notice_number bigint NOT NULL REFERENCES notice,
    PRIMARY KEY (draft_id, notice_number)
);
COMMENT ON TABLE incident_draft IS 'Who fills in this draft has the symptoms of this incident';
CREATE INDEX incident_draft_notice ON incident_draft (notice_number);

CREATE TABLE incident_report (
    notice_number bigint      NOT NULL REFERENCES notice,
    case_number   bigint      NOT NULL REFERENCES support_case,
    at            timestamptz NOT NULL,
    surface       text        CHECK (length(surface) BETWEEN 1 AND 40),
    tenant        text        CHECK (length(tenant) <= 200),
    channel       text        CHECK (length(channel) <= 200),
    user_tenant   text        CHECK (length(user_tenant) <= 200),
    user_id       text        CHECK (length(user_id) BETWEEN 1 AND 200),
    told_at       timestamptz,
    PRIMARY KEY (notice_number, case_number),
    CHECK (num_nulls(surface, tenant, channel, user_tenant, user_id) IN (0, 5))
);
COMMENT ON TABLE incident_report IS 'This case reports the symptoms of this incident';
COMMENT ON COLUMN incident_report.surface IS 'Where whoever opened the case is told that the incident is over';
COMMENT ON COLUMN incident_report.told_at IS 'When that was done, or found to be no longer wanted';
CREATE INDEX incident_report_untold ON incident_report (notice_number, case_number) WHERE told_at IS NULL;
CREATE INDEX incident_report_case ON incident_report (case_number);
