-- Much can change between deciding to send something and sending it. So it is kept whom it is for and what it is about.

ALTER TABLE outbox ADD COLUMN person bigint;
COMMENT ON COLUMN outbox.person IS 'Who was behind the user when it was decided; null where nobody was known';
COMMENT ON COLUMN outbox.about IS 'The number of the case that it tells of or shows; null for anything else';
CREATE INDEX outbox_person ON outbox (person) WHERE person IS NOT NULL;
CREATE INDEX outbox_given_up_message ON outbox (surface, tenant, channel, message_key) WHERE given_up_at IS NOT NULL;

ALTER TABLE letter ADD COLUMN contact bigint, ADD COLUMN about bigint, ADD COLUMN name text;
ALTER TABLE letter ADD CHECK ((contact IS NULL) = (about IS NULL) AND (name IS NULL OR about IS NOT NULL));
COMMENT ON COLUMN letter.contact IS 'The contact whom it tells of a case; null for anything else';
COMMENT ON COLUMN letter.about IS 'The number of that case';
COMMENT ON COLUMN letter.name IS 'Our own name for what it quotes, so that this can be withdrawn';
CREATE INDEX letter_about ON letter (about) WHERE about IS NOT NULL;
