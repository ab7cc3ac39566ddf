-- Where departments work their cases, and whose a case is.

CREATE TABLE desk (
    department text        PRIMARY KEY CHECK (length(department) BETWEEN 1 AND 40),
    surface    text        NOT NULL CHECK (length(surface) BETWEEN 1 AND 40),
    tenant     text        NOT NULL CHECK (length(tenant) <= 200),
    channel    text        NOT NULL CHECK (length(channel) BETWEEN 1 AND 200),
    since      timestamptz NOT NULL
);
COMMENT ON TABLE desk IS 'The channel in which a department is shown its cases';
CREATE INDEX desk_channel ON desk (surface, tenant, channel);

ALTER TABLE support_case ADD COLUMN assignee bigint REFERENCES person;
COMMENT ON COLUMN support_case.assignee IS 'The member of the staff whose case it is; null for nobody';
CREATE INDEX support_case_assignee ON support_case (assignee, open, number DESC) WHERE assignee IS NOT NULL;
CREATE INDEX support_case_unassigned ON support_case (department, number DESC) WHERE open AND assignee IS NULL;
