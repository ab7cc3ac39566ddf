-- How soon cases are answered and resolved.

ALTER TABLE support_case
    ADD COLUMN answered_at timestamptz,
    ADD COLUMN resolved_at timestamptz;
COMMENT ON COLUMN support_case.answered_at IS 'When the staff first wrote something in it that its contact can read';
COMMENT ON COLUMN support_case.resolved_at IS 'When it was resolved, or ended without; null while it is open. Closing it later changes nothing';

UPDATE support_case
SET answered_at = (
        SELECT min(said.at)
        FROM (SELECT at FROM case_message
              WHERE case_number = number AND author_kind = 'STAFF' AND NOT internal
              UNION ALL
              SELECT at FROM case_event
              WHERE case_number = number AND actor_kind = 'STAFF' AND words IS NOT NULL
                  AND what IN ('WAITING', 'RESOLVED', 'CLOSED', 'APPROVED', 'DECLINED')) said),
    resolved_at = CASE WHEN NOT open THEN COALESCE(
        (SELECT min(event.at)
         FROM case_event event
         WHERE event.case_number = number AND event.what IN ('RESOLVED', 'CLOSED', 'APPROVED', 'DECLINED')
             AND event.id > COALESCE(
                 (SELECT max(reopened.id) FROM case_event reopened
                  WHERE reopened.case_number = number AND reopened.what = 'REOPENED'), 0)),
        state_since) END;

CREATE INDEX support_case_department_opened ON support_case (department, opened_at) INCLUDE (answered_at);
CREATE INDEX support_case_department_resolved ON support_case (department, resolved_at) INCLUDE (opened_at, satisfaction)
    WHERE resolved_at IS NOT NULL;

ALTER TABLE desk ADD COLUMN digest_week date;
COMMENT ON COLUMN desk.digest_week IS 'The first day of the last week that the desk was told the figures of';
