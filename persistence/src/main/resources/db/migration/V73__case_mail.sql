-- E-mails about cases to contacts who do not chat.

CREATE TABLE case_mail (
    case_number bigint NOT NULL REFERENCES support_case ON DELETE CASCADE,
    contact_id  bigint NOT NULL REFERENCES contact ON DELETE CASCADE,
    token       text   NOT NULL UNIQUE DEFAULT replace(gen_random_uuid()::text, '-', '') CHECK (length(token) BETWEEN 20 AND 64),
    PRIMARY KEY (case_number, contact_id)
);
COMMENT ON TABLE case_mail IS 'Who was e-mailed about which case';
COMMENT ON COLUMN case_mail.token IS 'Stands for both in the address that these e-mails are answered to; nobody can guess it';
CREATE INDEX case_mail_contact ON case_mail (contact_id);
