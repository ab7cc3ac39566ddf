-- Without these a list of what is open of one department or account, or of what nobody has, gathers all that is in
-- that state anywhere, and sorts or sifts it.

CREATE INDEX support_case_department_state ON support_case (department, state, number DESC) WHERE state <> 'CLOSED';
CREATE INDEX support_case_account_state ON support_case (account_id, state, number DESC) WHERE state <> 'CLOSED';
CREATE INDEX support_case_of_nobody ON support_case (number DESC) WHERE open AND assignee IS NULL;
CREATE INDEX support_case_account_of_nobody ON support_case (account_id, number DESC) WHERE open AND assignee IS NULL;

-- And these so that it is known beforehand in which states a department or a large account has nothing: taken for
-- likely, it would be looked for among all cases.
CREATE STATISTICS support_case_states_of_departments (mcv) ON department, state, open FROM support_case;
CREATE STATISTICS support_case_states_of_accounts (mcv) ON account_id, state, open FROM support_case;
ANALYZE support_case;
