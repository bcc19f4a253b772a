ALTER TABLE "campaigns" ADD COLUMN "shows_logos" boolean DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "kind" text;--> statement-breakpoint
CREATE INDEX "signatures_by_logo" ON "signatures" USING btree ("logo_id") WHERE logo_id is not null;