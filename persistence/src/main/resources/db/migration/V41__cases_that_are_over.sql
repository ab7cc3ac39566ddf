-- Which cases have been over for long enough to be deleted, however many there are.
CREATE INDEX support_case_over ON support_case (state_since) WHERE NOT open;
-- What somebody wrote and did, for those who ask what is held about them.
CREATE INDEX case_message_author ON case_message (author_id) WHERE author_id IS NOT NULL;
CREATE INDEX case_event_actor ON case_event (actor_id) WHERE actor_id IS NOT NULL;
