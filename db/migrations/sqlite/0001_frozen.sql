-- A published wording never changes, and the log and the history only grow.
CREATE TRIGGER versions_refuse_update BEFORE UPDATE ON versions BEGIN SELECT RAISE(ABORT, 'a published version never changes'); END;
--> statement-breakpoint
CREATE TRIGGER versions_refuse_delete BEFORE DELETE ON versions BEGIN SELECT RAISE(ABORT, 'a published version never changes'); END;
--> statement-breakpoint
CREATE TRIGGER log_refuse_update BEFORE UPDATE ON log BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
--> statement-breakpoint
CREATE TRIGGER log_refuse_delete BEFORE DELETE ON log BEGIN SELECT RAISE(ABORT, 'the log only grows'); END;
--> statement-breakpoint
CREATE TRIGGER signature_history_refuse_update BEFORE UPDATE ON signature_history BEGIN SELECT RAISE(ABORT, 'the history only grows'); END;
--> statement-breakpoint
CREATE TRIGGER signature_history_refuse_delete BEFORE DELETE ON signature_history BEGIN SELECT RAISE(ABORT, 'the history only grows'); END;
