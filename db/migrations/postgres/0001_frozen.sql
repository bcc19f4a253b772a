-- A published wording never changes, and the log and the history only grow.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION '%', TG_ARGV[0]; END $$;
--> statement-breakpoint
CREATE TRIGGER versions_refuse_change BEFORE UPDATE OR DELETE ON versions FOR EACH ROW EXECUTE FUNCTION refuse_change('a published version never changes');
--> statement-breakpoint
CREATE TRIGGER log_refuse_change BEFORE UPDATE OR DELETE ON log FOR EACH ROW EXECUTE FUNCTION refuse_change('the log only grows');
--> statement-breakpoint
CREATE TRIGGER signature_history_refuse_change BEFORE UPDATE OR DELETE ON signature_history FOR EACH ROW EXECUTE FUNCTION refuse_change('the history only grows');
--> statement-breakpoint
CREATE TRIGGER versions_refuse_truncate BEFORE TRUNCATE ON versions FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a published version never changes');
--> statement-breakpoint
CREATE TRIGGER log_refuse_truncate BEFORE TRUNCATE ON log FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('the log only grows');
