-- Drafts are of any form and of anybody we know: the staff fill in forms too.

ALTER TABLE draft RENAME COLUMN contact_id TO owner_id;
ALTER TABLE draft RENAME COLUMN case_type TO form;
ALTER TABLE draft DROP CONSTRAINT draft_contact_id_fkey;
ALTER TABLE draft ADD FOREIGN KEY (owner_id) REFERENCES person;
ALTER TABLE draft RENAME CONSTRAINT draft_contact_id_case_type_key TO draft_owner_form;
ALTER TABLE draft DROP CONSTRAINT draft_case_type_check;
ALTER TABLE draft ADD CHECK (length(form) BETWEEN 1 AND 60);
COMMENT ON COLUMN draft.form IS 'Id of the form being filled in: a case type, or one of the staff''s own forms';
