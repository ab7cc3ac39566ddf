CREATE TABLE link_code (
    id         bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    surface    text        NOT NULL CHECK (length(surface) BETWEEN 1 AND 40),
    tenant     text        NOT NULL CHECK (length(tenant) <= 200),
    user_id    text        NOT NULL CHECK (length(user_id) BETWEEN 1 AND 200),
    email      text        NOT NULL CHECK (length(email) BETWEEN 3 AND 254),
    salt       text        NOT NULL,
    hash       text        NOT NULL,
    tries      integer     NOT NULL DEFAULT 0 CHECK (tries >= 0),
    used       boolean     NOT NULL DEFAULT false,
    asked_at   timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
COMMENT ON TABLE link_code IS
    'One-time codes by which users of chat platforms prove an e-mail address; also for addresses of nobody we know';
COMMENT ON COLUMN link_code.email IS 'In lower case';
COMMENT ON COLUMN link_code.hash IS 'Of the code with the salt; the code itself is kept nowhere but in its letter';
CREATE INDEX link_code_user ON link_code (surface, tenant, user_id, id);
CREATE INDEX link_code_email ON link_code (email, asked_at);
CREATE INDEX link_code_asked ON link_code (asked_at);

CREATE TABLE letter (
    id        bigint      GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    recipient text        NOT NULL CHECK (length(recipient) BETWEEN 3 AND 254),
    subject   text        NOT NULL CHECK (length(subject) BETWEEN 1 AND 500),
    body      text        NOT NULL,
    html      text,
    headers   jsonb       NOT NULL CHECK (jsonb_typeof(headers) = 'object'),
    attempts  integer     NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    due_at    timestamptz NOT NULL,
    until     timestamptz NOT NULL,
    written_at timestamptz NOT NULL
);
COMMENT ON TABLE letter IS
    'E-mails on their way out, written in the transaction that decided them and removed once sent or out of date';
COMMENT ON COLUMN letter.until IS 'Not to be sent after';
CREATE INDEX letter_due ON letter (due_at, id);
