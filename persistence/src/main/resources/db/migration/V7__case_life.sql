-- A case goes through states, and people add to it.

ALTER TABLE support_case ADD COLUMN open boolean NOT NULL DEFAULT true;
ALTER TABLE support_case ADD COLUMN state_since timestamptz;
UPDATE support_case SET state_since = opened_at;
ALTER TABLE support_case ALTER COLUMN open DROP DEFAULT;
ALTER TABLE support_case ALTER COLUMN state_since SET NOT NULL;
COMMENT ON COLUMN support_case.open IS 'Whether its state is one of the open ones. Written with it: queries need not know the states';

ALTER TABLE case_event ADD COLUMN actor_kind text NOT NULL DEFAULT 'CONTACT'
    CHECK (actor_kind IN ('CONTACT', 'STAFF', 'SYSTEM'));
ALTER TABLE case_event ALTER COLUMN actor_kind DROP DEFAULT;
ALTER TABLE case_event ADD COLUMN words text CHECK (length(words) BETWEEN 1 AND 2000);
COMMENT ON COLUMN case_event.words IS 'What they said about it, for everybody who may see the case';

-- Lists of open cases and of those that are over, as the lists of all.
CREATE INDEX support_case_account_open ON support_case (account_id, open, number DESC);
CREATE INDEX support_case_contact_open ON support_case (contact_id, account_id, open, number DESC);
CREATE INDEX support_case_opened_by_open ON support_case (opened_by, account_id, open, number DESC);
CREATE INDEX support_case_department_open ON support_case (department, open, number DESC);
CREATE INDEX support_case_open ON support_case (open, number DESC);

CREATE TABLE case_message (
    id          bigint      GENERATED ALWAYS AS IDENTITY,
    case_number bigint      NOT NULL REFERENCES support_case,
    at          timestamptz NOT NULL,
    author_kind text        NOT NULL CHECK (author_kind IN ('CONTACT', 'STAFF', 'SYSTEM')),
    author_id   bigint      REFERENCES person,
    author_name text        NOT NULL CHECK (length(author_name) BETWEEN 1 AND 300),
    internal    boolean     NOT NULL,
    text        text        NOT NULL CHECK (length(text) <= 10000),
    PRIMARY KEY (case_number, id)
);
COMMENT ON TABLE case_message IS 'What people write in a case after it was submitted';
COMMENT ON COLUMN case_message.author_name IS 'Who wrote it, by the name they had then';
COMMENT ON COLUMN case_message.internal IS 'Whether it is for the staff only';
COMMENT ON COLUMN case_message.text IS 'May be empty where there are files';

ALTER TABLE attachment ADD COLUMN message_id bigint;
ALTER TABLE attachment ADD FOREIGN KEY (case_number, message_id) REFERENCES case_message (case_number, id);
COMMENT ON COLUMN attachment.message_id IS 'The message it came with; null for a file that the case was submitted with';

-- Where somebody last spoke with the assistant, on any platform.
CREATE INDEX conversation_user ON conversation (surface, user_tenant, user_id, updated_at DESC);
