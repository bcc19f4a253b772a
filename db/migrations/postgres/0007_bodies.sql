ALTER TABLE "body_answers" ADD COLUMN "before" jsonb;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "logo_id" text;--> statement-breakpoint
INSERT INTO "organisation_identifiers" ("organisation_id", "identifier", "since")
SELECT "organisations"."id", "typed"."value", "organisations"."created_at" FROM "organisations", jsonb_array_elements_text("organisations"."identifiers") AS "typed"("value") WHERE "typed"."value" <> ''
ON CONFLICT DO NOTHING;
--> statement-breakpoint
ALTER TABLE "organisations" DROP COLUMN "identifiers";