-- E-mails about incidents: who does not want them, and what is still to be mailed.

CREATE TABLE notice_mail (
    contact_id bigint PRIMARY KEY REFERENCES contact,
    token      text   UNIQUE CHECK (length(token) BETWEEN 20 AND 64),
    stopped_at timestamptz
);
COMMENT ON TABLE notice_mail IS 'Contacts who were e-mailed about incidents, or said whether they want to be';
COMMENT ON COLUMN notice_mail.token IS 'Stands for the contact in the links of these e-mails; nobody can guess it; null until there is one';
COMMENT ON COLUMN notice_mail.stopped_at IS 'Since when they want none';

ALTER TABLE announcement
    ADD COLUMN mailed boolean NOT NULL DEFAULT true,
    ADD COLUMN mailed_until bigint;
ALTER TABLE announcement ALTER COLUMN mailed SET DEFAULT false;
COMMENT ON COLUMN announcement.mailed IS 'Whether every e-mail about it waits in the outbox, or there are to be none';
COMMENT ON COLUMN announcement.mailed_until IS 'The contact whose e-mail was put there last';
CREATE INDEX announcement_to_mail ON announcement (id) WHERE NOT mailed;
