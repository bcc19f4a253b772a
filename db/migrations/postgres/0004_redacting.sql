-- The history only grows; but what somebody wrote of a person can be taken out of it, and nothing else.
DROP TRIGGER signature_history_refuse_change ON signature_history;
--> statement-breakpoint
CREATE TRIGGER signature_history_refuse_delete BEFORE DELETE ON signature_history FOR EACH ROW EXECUTE FUNCTION refuse_change('the history only grows');
--> statement-breakpoint
CREATE TRIGGER signature_history_refuse_update BEFORE UPDATE ON signature_history FOR EACH ROW WHEN (NOT (NEW.reason IS NULL AND NEW.id IS NOT DISTINCT FROM OLD.id AND NEW.signature_id IS NOT DISTINCT FROM OLD.signature_id AND NEW.at IS NOT DISTINCT FROM OLD.at AND NEW.event IS NOT DISTINCT FROM OLD.event AND NEW.from_state IS NOT DISTINCT FROM OLD.from_state AND NEW.to_state IS NOT DISTINCT FROM OLD.to_state AND NEW."by" IS NOT DISTINCT FROM OLD."by" AND NEW.account_id IS NOT DISTINCT FROM OLD.account_id)) EXECUTE FUNCTION refuse_change('the history only grows');
