-- Steps and messages of a case are shown together, so they are numbered together: the higher, the later.
ALTER TABLE case_message ALTER COLUMN id DROP IDENTITY;
ALTER TABLE case_message ALTER COLUMN id SET DEFAULT nextval('case_event_id_seq');

-- What is searched. Words of the subject weigh A, of other answers B, of messages C; those of internal notes D, which is
-- also what words weigh that nobody weighed: contacts search A, B and C only.
ALTER TABLE support_case ADD COLUMN words tsvector NOT NULL DEFAULT '';
COMMENT ON COLUMN support_case.words IS 'What is found by which words; written by the program, see the class SearchWords';
UPDATE support_case
SET words = setweight(to_tsvector('simple', regexp_replace(lower(subject), '[^[:alnum:]]+', ' ', 'g')), 'A')
    || setweight(to_tsvector('simple', regexp_replace(lower(left(answers::text, 100000)), '[^[:alnum:]]+', ' ', 'g')), 'B');
-- Without the list of pending entries, which each search would have to read through.
CREATE INDEX support_case_words ON support_case USING gin (words) WITH (fastupdate = off);

-- What was over lately, for the people of an account.
CREATE INDEX support_case_account_over ON support_case (account_id, state_since DESC) WHERE NOT open;
CREATE INDEX support_case_contact_over ON support_case (contact_id, account_id, state_since DESC) WHERE NOT open;
CREATE INDEX support_case_opened_by_over ON support_case (opened_by, account_id, state_since DESC) WHERE NOT open;

-- Who reports and types in cases goes with the account: without knowing that, the planner takes people without cases in
-- an account for people with many, and walks through everybody's.
CREATE STATISTICS support_case_contact_of_account (ndistinct, dependencies, mcv) ON contact_id, account_id
    FROM support_case;
CREATE STATISTICS support_case_opened_by_of_account (ndistinct, dependencies, mcv) ON opened_by, account_id
    FROM support_case;
