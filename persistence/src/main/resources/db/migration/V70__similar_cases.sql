-- Cases that are over, by what they were about, so that whoever opens one like it finds them.

-- The words of the subject, cut so that grade and grades are alike, each after its account: a search reads what is of one
-- account only, however many others there are. The class SimilarCases writes the words of a question the same way.
CREATE FUNCTION case_topic(account bigint, words tsvector) RETURNS tsvector
    LANGUAGE sql IMMUTABLE STRICT PARALLEL SAFE AS $$
    SELECT array_to_tsvector(COALESCE(array_agg(DISTINCT account::text || ' ' || left(word.lexeme, 5)), '{}'))
    FROM unnest(words) AS word
    WHERE 'A' = ANY (word.weights) AND length(word.lexeme) > 2
$$;
COMMENT ON FUNCTION case_topic(bigint, tsvector) IS 'By which words of its subject a case is similar to others of its account';

CREATE INDEX support_case_topic ON support_case USING gin (case_topic(account_id, words)) WITH (fastupdate = off)
    WHERE NOT open;
