-- Whoever posts a notice is told when it has reached everybody whom it could.

ALTER TABLE announcement ADD COLUMN reported boolean NOT NULL DEFAULT true;
ALTER TABLE announcement ALTER COLUMN reported SET DEFAULT false;
COMMENT ON COLUMN announcement.reported IS 'Whether its author was told how far it came, or there is nothing to tell';
CREATE INDEX announcement_to_report ON announcement (notice_number, position) WHERE NOT reported;

DROP INDEX outbox_of_message;
CREATE INDEX outbox_of_message ON outbox (message_key) WHERE message_key IS NOT NULL;
