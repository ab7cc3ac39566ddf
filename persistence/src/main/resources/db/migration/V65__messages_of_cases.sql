-- Messages about cases are found by what platforms call them, also those to people.

ALTER TABLE posted_message ADD COLUMN user_tenant text NOT NULL DEFAULT '' CHECK (length(user_tenant) <= 200);
ALTER TABLE posted_message ADD COLUMN user_id text NOT NULL DEFAULT '' CHECK (length(user_id) <= 200);
COMMENT ON COLUMN posted_message.user_id IS 'To whom; empty for everybody in a channel';
COMMENT ON COLUMN posted_message.message_id IS 'Several, with commas between, where it took several messages';
ALTER TABLE posted_message DROP CONSTRAINT posted_message_pkey;
ALTER TABLE posted_message ADD PRIMARY KEY (surface, tenant, channel, user_tenant, user_id, message_key);
CREATE INDEX posted_message_of_message ON posted_message USING gin (string_to_array(message_id, ','));
