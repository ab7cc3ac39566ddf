-- What contacts say of how their case was resolved.

ALTER TABLE support_case ADD COLUMN satisfaction text CHECK (satisfaction ~ '^[A-Z_]{1,40}$');
COMMENT ON COLUMN support_case.satisfaction IS 'What its contact said last of how it was resolved; null for nothing';
