-- Ids of catalogues (case types, departments, priorities) have at most 40 characters; names of platforms are our own
-- words; ids of tenants, channels, users and events are the platforms'.

-- ---------------------------------------------------------------------------------------------- the directory

CREATE TABLE account (
    id   bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    name text   NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 200),
    zone text   NOT NULL CHECK (length(zone) BETWEEN 1 AND 64)
);
COMMENT ON TABLE account IS 'A customer organisation: a school district';
COMMENT ON COLUMN account.zone IS 'IANA name of the time zone of its people, unless a chat platform knows better';

CREATE TABLE person (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    role       text   NOT NULL CHECK (role IN ('CONTACT', 'STAFF')),
    first_name text   NOT NULL CHECK (length(first_name) BETWEEN 1 AND 100),
    last_name  text   NOT NULL CHECK (length(last_name) BETWEEN 1 AND 100),
    email      text   NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
    UNIQUE (id, role)
);
COMMENT ON TABLE person IS
    'Everyone we know. One table, so that an e-mail address is unique over contacts and staff together';
CREATE UNIQUE INDEX person_email ON person (lower(email));
CREATE INDEX person_by_name ON person (role, lower(last_name), lower(first_name), id);

CREATE TABLE contact (
    id   bigint PRIMARY KEY,
    role text   NOT NULL DEFAULT 'CONTACT' CHECK (role = 'CONTACT'),
    type text   NOT NULL CHECK (type IN ('AUTHORIZED', 'TECHNICAL', 'READ_ONLY')),
    FOREIGN KEY (id, role) REFERENCES person (id, role)
);
COMMENT ON TABLE contact IS 'A person of an account';
COMMENT ON COLUMN contact.role IS 'Always CONTACT: with the foreign key it keeps anyone from being contact and staff';

CREATE TABLE contact_account (
    contact_id bigint   NOT NULL REFERENCES contact,
    account_id bigint   NOT NULL REFERENCES account,
    position   smallint NOT NULL CHECK (position >= 0),
    PRIMARY KEY (contact_id, account_id),
    UNIQUE (contact_id, position)
);
COMMENT ON COLUMN contact_account.position IS 'The account with the lowest one is the contact''s own by default';
CREATE INDEX contact_account_account ON contact_account (account_id, contact_id);

CREATE TABLE staff (
    id            bigint  PRIMARY KEY,
    role          text    NOT NULL DEFAULT 'STAFF' CHECK (role = 'STAFF'),
    administrator boolean NOT NULL,
    FOREIGN KEY (id, role) REFERENCES person (id, role)
);
COMMENT ON TABLE staff IS 'A person of the support organisation';
COMMENT ON COLUMN staff.administrator IS 'Whether they see every department';

CREATE TABLE staff_department (
    staff_id   bigint NOT NULL REFERENCES staff,
    department text   NOT NULL CHECK (length(department) BETWEEN 1 AND 40),
    PRIMARY KEY (staff_id, department)
);
COMMENT ON COLUMN staff_department.department IS 'Id of a department of the catalogue';

CREATE TABLE chat_identity (
    surface   text   NOT NULL CHECK (length(surface) BETWEEN 1 AND 40),
    tenant    text   NOT NULL CHECK (length(tenant) <= 200),
    user_id   text   NOT NULL CHECK (length(user_id) BETWEEN 1 AND 200),
    person_id bigint NOT NULL REFERENCES person,
    PRIMARY KEY (surface, tenant, user_id)
);
COMMENT ON TABLE chat_identity IS 'Who is behind a user of a chat platform';
CREATE INDEX chat_identity_person ON chat_identity (person_id);

-- ---------------------------------------------------------------------------------------------- catalogues

CREATE TABLE catalog_version (
    version text        PRIMARY KEY CHECK (length(version) BETWEEN 1 AND 100),
    yaml    text        NOT NULL,
    kept_at timestamptz NOT NULL
);
COMMENT ON TABLE catalog_version IS 'The text of every catalogue ever used, so that old cases keep reading right';

-- ---------------------------------------------------------------------------------------------- drafts

CREATE TABLE draft (
    id              text        PRIMARY KEY CHECK (length(id) BETWEEN 1 AND 40),
    contact_id      bigint      NOT NULL REFERENCES contact,
    case_type       text        NOT NULL CHECK (length(case_type) BETWEEN 1 AND 40),
    catalog_version text        NOT NULL REFERENCES catalog_version,
    answers         jsonb       NOT NULL CHECK (jsonb_typeof(answers) = 'object'),
    answer_order    text[]      NOT NULL,
    progress        jsonb       NOT NULL CHECK (jsonb_typeof(progress) = 'object'),
    revision        integer     NOT NULL CHECK (revision >= 0),
    created_at      timestamptz NOT NULL,
    updated_at      timestamptz NOT NULL,
    reminded_at     timestamptz,
    UNIQUE (contact_id, case_type)
);
COMMENT ON TABLE draft IS 'A form session that is not submitted yet';
COMMENT ON COLUMN draft.contact_id IS 'Who fills it in; nobody else sees it';
COMMENT ON COLUMN draft.answers IS 'Accepted answers by field id';
COMMENT ON COLUMN draft.answer_order IS 'The field ids of the answers in their order, which jsonb does not keep';
COMMENT ON COLUMN draft.progress IS 'Where it stands: stage, skipped fields, trail of the questions asked';
COMMENT ON COLUMN draft.reminded_at IS 'When its owner was reminded of its age; null once it changes again';
CREATE INDEX draft_updated ON draft (updated_at);

CREATE TABLE draft_place (
    draft_id    text PRIMARY KEY CHECK (length(draft_id) BETWEEN 1 AND 40),
    surface     text NOT NULL CHECK (length(surface) BETWEEN 1 AND 40),
    tenant      text NOT NULL CHECK (length(tenant) <= 200),
    channel     text NOT NULL CHECK (length(channel) <= 200),
    user_tenant text NOT NULL CHECK (length(user_tenant) <= 200),
    user_id     text NOT NULL CHECK (length(user_id) BETWEEN 1 AND 200)
);
COMMENT ON TABLE draft_place IS
    'Where somebody last filled in a draft. Not a column of conversation, which forgets one draft when the next is
     talked about at the same place; no foreign key, as a conversation may be stored before its draft';

-- ---------------------------------------------------------------------------------------------- cases

CREATE SEQUENCE case_number AS bigint START WITH 1001;

CREATE TABLE support_case (
    number          bigint      PRIMARY KEY DEFAULT nextval('case_number') CHECK (number > 0),
    draft_id        text        NOT NULL UNIQUE CHECK (length(draft_id) BETWEEN 1 AND 40),
    account_id      bigint      NOT NULL REFERENCES account,
    contact_id      bigint      NOT NULL REFERENCES contact,
    opened_by       bigint      NOT NULL REFERENCES contact,
    case_type       text        NOT NULL CHECK (length(case_type) BETWEEN 1 AND 40),
    catalog_version text        NOT NULL REFERENCES catalog_version,
    department      text        NOT NULL CHECK (length(department) BETWEEN 1 AND 40),
    priority        text        CHECK (length(priority) BETWEEN 1 AND 40),
    subject         text        NOT NULL CHECK (length(subject) <= 10000),
    state           text        NOT NULL CHECK (state ~ '^[A-Z_]{1,40}$'),
    surface         text        NOT NULL CHECK (length(surface) BETWEEN 1 AND 40),
    answers         jsonb       NOT NULL CHECK (jsonb_typeof(answers) = 'object'),
    answer_order    text[]      NOT NULL,
    opened_at       timestamptz NOT NULL
);
ALTER SEQUENCE case_number OWNED BY support_case.number;
COMMENT ON COLUMN support_case.number IS 'What people call it by: 1042 is CS-1042. Numbers may be left out';
COMMENT ON COLUMN support_case.draft_id IS 'The draft it was. Unique, so that one draft makes one case';
COMMENT ON COLUMN support_case.contact_id IS 'Who reports it';
COMMENT ON COLUMN support_case.opened_by IS 'Who typed it in';
COMMENT ON COLUMN support_case.catalog_version IS 'The catalogue with whose words it reads';
COMMENT ON COLUMN support_case.priority IS 'Null where its case type asks for none';
COMMENT ON COLUMN support_case.state IS 'Checked for its form only: a new state must not rewrite or scan this table';
COMMENT ON COLUMN support_case.answer_order IS 'The field ids of the answers in the order of the form';

-- Each list of cases is a walk down one of these from the newest number, however many cases there are.
CREATE INDEX support_case_account ON support_case (account_id, number DESC);
CREATE INDEX support_case_contact ON support_case (contact_id, account_id, number DESC);
CREATE INDEX support_case_opened_by ON support_case (opened_by, account_id, number DESC);
CREATE INDEX support_case_department ON support_case (department, number DESC);

CREATE TABLE case_event (
    id          bigint      GENERATED ALWAYS AS IDENTITY,
    case_number bigint      NOT NULL REFERENCES support_case,
    at          timestamptz NOT NULL,
    actor_id    bigint      REFERENCES person,
    actor_name  text        NOT NULL CHECK (length(actor_name) BETWEEN 1 AND 300),
    what        text        NOT NULL CHECK (what ~ '^[A-Z_]{1,40}$'),
    PRIMARY KEY (case_number, id)
);
COMMENT ON TABLE case_event IS 'What happened to a case. Only ever added to; see the function keep_case_history';
COMMENT ON COLUMN case_event.actor_id IS 'Who did it; null where it was nobody we know';
COMMENT ON COLUMN case_event.actor_name IS 'Who did it, by the name they had then';

CREATE FUNCTION keep_case_history() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('case_assistant.erasing', true) IS DISTINCT FROM 'on' THEN
        RAISE EXCEPTION 'the history of cases is only ever added to'
            USING ERRCODE = 'integrity_constraint_violation',
                  HINT = 'To erase what the law or a retention rule demands, SET LOCAL case_assistant.erasing = ''on''.';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
COMMENT ON FUNCTION keep_case_history() IS
    'Refuses changes to the history, unless the transaction says that it erases on purpose';

CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON case_event FOR EACH ROW EXECUTE FUNCTION keep_case_history();
CREATE TRIGGER kept_whole BEFORE TRUNCATE ON case_event FOR EACH STATEMENT EXECUTE FUNCTION keep_case_history();

CREATE TABLE attachment (
    id          uuid        PRIMARY KEY,
    draft_id    text        REFERENCES draft ON DELETE CASCADE,
    case_number bigint      REFERENCES support_case,
    name        text        NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
    media_type  text        NOT NULL CHECK (length(media_type) BETWEEN 1 AND 255),
    size        bigint      NOT NULL CHECK (size = octet_length(content)),
    content     bytea       NOT NULL,
    at          timestamptz NOT NULL,
    CHECK (num_nonnulls(draft_id, case_number) = 1)
);
COMMENT ON TABLE attachment IS 'A file of a draft, or of a case';
COMMENT ON COLUMN attachment.size IS 'In bytes; a column, so that lists need not read the content';
-- Pictures and documents are compressed already.
ALTER TABLE attachment ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX attachment_draft ON attachment (draft_id) WHERE draft_id IS NOT NULL;
CREATE INDEX attachment_case ON attachment (case_number) WHERE case_number IS NOT NULL;

-- ---------------------------------------------------------------------------------------------- chat

CREATE TABLE processed_event (
    surface  text        NOT NULL CHECK (length(surface) BETWEEN 1 AND 40),
    event_id text        NOT NULL CHECK (length(event_id) BETWEEN 1 AND 300),
    reply    jsonb       CHECK (jsonb_typeof(reply) = 'object'),
    at       timestamptz NOT NULL,
    PRIMARY KEY (surface, event_id)
);
COMMENT ON TABLE processed_event IS 'Platform events that were handled, so that a repeated delivery changes nothing';
COMMENT ON COLUMN processed_event.reply IS 'What the user was answered; null until the handling transaction knows it';
CREATE INDEX processed_event_at ON processed_event (at);

CREATE TABLE conversation (
    surface     text        NOT NULL CHECK (length(surface) BETWEEN 1 AND 40),
    tenant      text        NOT NULL CHECK (length(tenant) <= 200),
    channel     text        NOT NULL CHECK (length(channel) <= 200),
    user_tenant text        NOT NULL CHECK (length(user_tenant) <= 200),
    user_id     text        NOT NULL CHECK (length(user_id) BETWEEN 1 AND 200),
    focus       jsonb       NOT NULL CHECK (jsonb_typeof(focus) = 'object'),
    updated_at  timestamptz NOT NULL DEFAULT now(),
    PRIMARY KEY (surface, tenant, channel, user_tenant, user_id)
);
COMMENT ON TABLE conversation IS 'What the typed words of a user at a place are about';
COMMENT ON COLUMN conversation.user_tenant IS 'A user may be a guest from another workspace than the channel''s';
COMMENT ON COLUMN conversation.updated_at IS 'For housekeeping only, by the database''s own clock';

-- ---------------------------------------------------------------------------------------------- delivery

CREATE TABLE outbox (
    id          bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    surface     text        NOT NULL CHECK (length(surface) BETWEEN 1 AND 40),
    tenant      text        NOT NULL CHECK (length(tenant) <= 200),
    channel     text        NOT NULL CHECK (length(channel) <= 200),
    user_tenant text        NOT NULL CHECK (length(user_tenant) <= 200),
    user_id     text        NOT NULL CHECK (length(user_id) BETWEEN 1 AND 200),
    screen      jsonb       NOT NULL CHECK (jsonb_typeof(screen) = 'object'),
    attempts    integer     NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    due_at      timestamptz NOT NULL,
    sent_at     timestamptz,
    created_at  timestamptz NOT NULL
);
COMMENT ON TABLE outbox IS 'Messages on their way out, written in the transaction that decided them';
COMMENT ON COLUMN outbox.attempts IS 'How often sending it failed';
COMMENT ON COLUMN outbox.due_at IS 'Not to be sent before';
CREATE INDEX outbox_unsent ON outbox (surface, tenant, channel, id) WHERE sent_at IS NULL;
CREATE INDEX outbox_due ON outbox (surface, id) INCLUDE (due_at) WHERE sent_at IS NULL;
