ALTER TABLE conversation ADD COLUMN language text CHECK (length(language) BETWEEN 2 AND 100);
COMMENT ON COLUMN conversation.language IS
    'IETF tag of the language the user had when they last spoke there; null where that was before it was kept';
