-- Contacts with what the portal knows of them, rights of the staff one by one, and people who are no more.

ALTER TABLE person ADD COLUMN removed_at timestamptz;
COMMENT ON COLUMN person.removed_at IS
    'When they were taken out of the directory. The row stays, since cases and histories tell who they were';
DROP INDEX person_email;
CREATE UNIQUE INDEX person_email ON person (lower(email)) WHERE removed_at IS NULL;
DROP INDEX person_by_name;
CREATE INDEX person_by_name ON person (role, lower(last_name), lower(first_name), id) WHERE removed_at IS NULL;

ALTER TABLE contact
    ADD COLUMN title           text CHECK (length(title) BETWEEN 1 AND 200),
    ADD COLUMN primary_phone   text CHECK (length(primary_phone) BETWEEN 1 AND 40),
    ADD COLUMN secondary_phone text CHECK (length(secondary_phone) BETWEEN 1 AND 40),
    ADD COLUMN areas           text[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN contact.primary_phone IS 'As in RFC 3966 without the scheme: +16125550123 or +16125550123;ext=4';
COMMENT ON COLUMN contact.areas IS
    'What they are the contact for: ids of choices of the catalogue''s field area-of-responsibility';

ALTER TABLE staff ADD COLUMN rights text[] NOT NULL DEFAULT '{WORK_CASES}'
    CHECK (rights <@ ARRAY ['WORK_CASES', 'POST_NOTICES', 'ADMINISTER']);
UPDATE staff SET rights = '{WORK_CASES,POST_NOTICES,ADMINISTER}' WHERE administrator;
ALTER TABLE staff DROP COLUMN administrator;
COMMENT ON COLUMN staff.rights IS 'What they may do; ADMINISTER stands for everything, in every department';

CREATE TABLE audit_entry (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    at         timestamptz NOT NULL,
    actor_id   bigint      REFERENCES person,
    actor_name text        NOT NULL CHECK (length(actor_name) BETWEEN 1 AND 300),
    deed       text        NOT NULL CHECK (deed ~ '^[A-Z_]{1,40}$'),
    about      text        NOT NULL CHECK (length(about) <= 500)
);
COMMENT ON TABLE audit_entry IS
    'What the staff and the operator did with data of others. Only ever added to; see the function keep_audit';
COMMENT ON COLUMN audit_entry.actor_id IS 'Who did it; null for whoever runs the program';
COMMENT ON COLUMN audit_entry.about IS 'A case''s or a person''s number, or counts; never personal data';
CREATE INDEX audit_entry_at ON audit_entry (at, id);

CREATE FUNCTION keep_audit() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF current_setting('case_assistant.erasing', true) IS DISTINCT FROM 'on' THEN
        RAISE EXCEPTION 'the audit is only ever added to'
            USING ERRCODE = 'integrity_constraint_violation',
                  HINT = 'To erase what the law or a retention rule demands, SET LOCAL case_assistant.erasing = ''on''.';
    END IF;
    RETURN CASE TG_OP WHEN 'DELETE' THEN OLD ELSE NEW END;
END $$;
COMMENT ON FUNCTION keep_audit() IS 'Refuses changes to the audit, unless the transaction says that it erases on purpose';

CREATE TRIGGER kept BEFORE UPDATE OR DELETE ON audit_entry FOR EACH ROW EXECUTE FUNCTION keep_audit();
CREATE TRIGGER kept_whole BEFORE TRUNCATE ON audit_entry FOR EACH STATEMENT EXECUTE FUNCTION keep_audit();
