CREATE TABLE "press_questions" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"signature_id" text NOT NULL,
	"name" text,
	"newsroom" text,
	"email" text,
	"email_folded" text,
	"words" text,
	"answer_by" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone,
	"reported_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "press_questions" ADD CONSTRAINT "press_questions_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "press_questions" ADD CONSTRAINT "press_questions_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "press_questions_by_signature" ON "press_questions" USING btree ("signature_id");--> statement-breakpoint
CREATE INDEX "press_questions_by_email" ON "press_questions" USING btree ("email_folded");--> statement-breakpoint
CREATE INDEX "press_questions_by_expiry" ON "press_questions" USING btree ("expires_at");