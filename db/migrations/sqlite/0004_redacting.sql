-- The history only grows; but what somebody wrote of a person can be taken out of it, and nothing else.
DROP TRIGGER signature_history_refuse_update;
--> statement-breakpoint
CREATE TRIGGER signature_history_refuse_update BEFORE UPDATE ON signature_history WHEN NOT (NEW.reason IS NULL AND NEW.id IS OLD.id AND NEW.signature_id IS OLD.signature_id AND NEW.at IS OLD.at AND NEW.event IS OLD.event AND NEW.from_state IS OLD.from_state AND NEW.to_state IS OLD.to_state AND NEW."by" IS OLD."by" AND NEW.account_id IS OLD.account_id) BEGIN SELECT RAISE(ABORT, 'the history only grows'); END;
