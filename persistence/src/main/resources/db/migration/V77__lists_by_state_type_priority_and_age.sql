-- For what is seldom among very many cases: without these a list of it walks past all others.

CREATE INDEX support_case_state ON support_case (state, number DESC) WHERE state <> 'CLOSED';
CREATE INDEX support_case_type ON support_case (case_type, number DESC);
CREATE INDEX support_case_priority ON support_case (priority, number DESC);
CREATE INDEX support_case_opened ON support_case (opened_at DESC, number DESC);
