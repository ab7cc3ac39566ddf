CREATE TABLE tenant (
    surface  text        NOT NULL CHECK (length(surface) BETWEEN 1 AND 40),
    id       text        NOT NULL CHECK (length(id) BETWEEN 1 AND 200),
    own      boolean     NOT NULL,
    bound_at timestamptz NOT NULL,
    PRIMARY KEY (surface, id)
);
COMMENT ON TABLE tenant IS 'A workspace or server of a chat platform of which it was said whose it is';
COMMENT ON COLUMN tenant.own IS 'Whether it is the support organisation''s own; else it is that of its accounts';

CREATE TABLE tenant_account (
    surface    text   NOT NULL,
    tenant     text   NOT NULL,
    account_id bigint NOT NULL REFERENCES account ON DELETE CASCADE,
    PRIMARY KEY (surface, tenant, account_id),
    FOREIGN KEY (surface, tenant) REFERENCES tenant ON DELETE CASCADE
);
COMMENT ON TABLE tenant_account IS 'The accounts whose tenant it is';
CREATE INDEX tenant_account_account ON tenant_account (account_id);

-- The console has no tenants that could vouch for anybody: who uses it is let in by the machine.
UPDATE chat_identity SET tenant = '' WHERE surface = 'console';
UPDATE draft_place SET tenant = '', user_tenant = '' WHERE surface = 'console';
UPDATE conversation SET tenant = '', user_tenant = '' WHERE surface = 'console';
UPDATE outbox SET tenant = '', user_tenant = '' WHERE surface = 'console';
