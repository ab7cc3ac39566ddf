-- The content of a file may be an object in S3-compatible storage. The row still says that there is such a file.

ALTER TABLE attachment ALTER COLUMN content DROP NOT NULL;
ALTER TABLE attachment ADD COLUMN object_key text CHECK (length(object_key) BETWEEN 1 AND 200);
ALTER TABLE attachment ADD CHECK (num_nonnulls(content, object_key) = 1);
COMMENT ON COLUMN attachment.content IS 'Null where it is an object';
COMMENT ON COLUMN attachment.object_key IS 'The object that is its content; null where that is in the database';
CREATE UNIQUE INDEX attachment_object ON attachment (object_key) WHERE object_key IS NOT NULL;
-- The oldest is moved first.
CREATE INDEX attachment_to_move ON attachment (at, id) WHERE object_key IS NULL;

CREATE TABLE loose_object (
    object_key text        PRIMARY KEY CHECK (length(object_key) BETWEEN 1 AND 200),
    doomed     boolean     NOT NULL,
    due        timestamptz NOT NULL
);
COMMENT ON TABLE loose_object IS 'Objects that are no file''s content: not yet, or not any more';
COMMENT ON COLUMN loose_object.doomed IS 'Whether it is to be deleted, and can become no file''s content any more';
COMMENT ON COLUMN loose_object.due IS 'When it is deleted, at the earliest; what is not doomed by then is given up';
CREATE INDEX loose_object_due ON loose_object (due);

-- However a file goes, its object is not forgotten.
CREATE FUNCTION doom_object() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    INSERT INTO loose_object (object_key, doomed, due) VALUES (OLD.object_key, true, 'epoch');
    RETURN NULL;
END $$;
CREATE TRIGGER doomed AFTER DELETE ON attachment
    FOR EACH ROW WHEN (OLD.object_key IS NOT NULL) EXECUTE FUNCTION doom_object();
