CREATE TABLE installation (
    surface      text        NOT NULL CHECK (length(surface) BETWEEN 1 AND 40),
    tenant       text        NOT NULL CHECK (length(tenant) BETWEEN 1 AND 200),
    name         text        NOT NULL CHECK (length(name) <= 200),
    secret       bytea       NOT NULL CHECK (octet_length(secret) BETWEEN 1 AND 4096),
    installed_at timestamptz NOT NULL,
    PRIMARY KEY (surface, tenant)
);
COMMENT ON TABLE installation IS 'A workspace that let the program in, with the means to act there';
COMMENT ON COLUMN installation.secret IS 'Encrypted by the program with a key that is not in this database';

ALTER TABLE processed_event ADD COLUMN shown_at timestamptz;
COMMENT ON COLUMN processed_event.shown_at IS
    'When the reply was shown; null where that is not known, so that a repeated delivery shows it';

ALTER TABLE conversation ADD COLUMN prompt text CHECK (length(prompt) BETWEEN 1 AND 200);
COMMENT ON COLUMN conversation.prompt IS
    'The platform''s id of the message with the latest prompt; null where the platform needs none';
