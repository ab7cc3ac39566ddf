-- What somebody wrote or sent is kept until they say which case it is for, message by message, so that it follows those
-- messages when they are changed or deleted.

UPDATE conversation
SET focus = jsonb_build_object(
        'on', 'case-choice',
        'held', jsonb_build_array(jsonb_build_object('words', focus -> 'words', 'files', jsonb_build_array())))
WHERE focus ->> 'on' = 'case-choice';
CREATE INDEX conversation_holding ON conversation (surface, tenant, channel) WHERE focus ->> 'on' = 'case-choice';

CREATE TABLE held_file (
    id         uuid        PRIMARY KEY,
    name       text        NOT NULL CHECK (length(name) BETWEEN 1 AND 255),
    media_type text        NOT NULL CHECK (length(media_type) BETWEEN 1 AND 255),
    content    bytea       NOT NULL,
    until      timestamptz NOT NULL
);
COMMENT ON TABLE held_file IS 'Files of which it is not clear yet which case they are for; nobody can be handed them';
COMMENT ON COLUMN held_file.until IS 'When housekeeping removes it';
ALTER TABLE held_file ALTER COLUMN content SET STORAGE EXTERNAL;
CREATE INDEX held_file_until ON held_file (until);

-- Whoever is behind a user of a chat platform next has nothing to do with what was talked about before.
CREATE FUNCTION forget_conversations() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    DELETE FROM conversation
    WHERE surface = OLD.surface AND user_tenant = OLD.tenant AND user_id = OLD.user_id;
    RETURN NULL;
END $$;
CREATE TRIGGER forgotten AFTER DELETE ON chat_identity FOR EACH ROW EXECUTE FUNCTION forget_conversations();
CREATE TRIGGER changed_hands AFTER UPDATE ON chat_identity
    FOR EACH ROW WHEN (OLD.person_id <> NEW.person_id) EXECUTE FUNCTION forget_conversations();
DELETE FROM conversation
WHERE NOT EXISTS (
    SELECT FROM chat_identity
    WHERE chat_identity.surface = conversation.surface
      AND chat_identity.tenant = conversation.user_tenant
      AND chat_identity.user_id = conversation.user_id);
