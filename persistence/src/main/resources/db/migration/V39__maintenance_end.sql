-- Maintenance whose planned end has passed: somebody is asked, once for each planned end.

ALTER TABLE notice ADD COLUMN asked_about timestamptz;
COMMENT ON COLUMN notice.asked_about IS 'The planned end about which somebody was asked whether it is over';
