CREATE TABLE "contacts" (
	"id" text PRIMARY KEY NOT NULL,
	"signature_id" text NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"email" text NOT NULL,
	"email_folded" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "import_rows" (
	"import_id" text NOT NULL,
	"line" integer NOT NULL,
	"cells" jsonb NOT NULL,
	"state" text NOT NULL,
	"problems" jsonb NOT NULL,
	"resembles" jsonb NOT NULL,
	"signature_id" text,
	"invitation_id" text,
	CONSTRAINT "import_rows_import_id_line_pk" PRIMARY KEY("import_id","line")
);
--> statement-breakpoint
CREATE TABLE "imports" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"kind" text NOT NULL,
	"filename" text NOT NULL,
	"found" jsonb NOT NULL,
	"columns" jsonb NOT NULL,
	"mapping" jsonb NOT NULL,
	"state" text NOT NULL,
	"rows" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "invalidations" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"condition" jsonb NOT NULL,
	"reason" text NOT NULL,
	"public_reason" text NOT NULL,
	"count" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"account_id" text NOT NULL,
	"undone_at" timestamp (3) with time zone,
	"undone_by" text
);
--> statement-breakpoint
CREATE TABLE "invitations" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"organisation" text NOT NULL,
	"name_folded" text NOT NULL,
	"website" text,
	"country" text,
	"place" text,
	"name" text,
	"role" text,
	"email" text,
	"email_folded" text,
	"invited_at" timestamp (3) with time zone NOT NULL,
	"signature_id" text,
	"stopped_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "objections" (
	"id" text PRIMARY KEY NOT NULL,
	"signature_id" text NOT NULL,
	"email" text,
	"email_folded" text,
	"source" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"objected_at" timestamp (3) with time zone,
	"words" text,
	"settled_at" timestamp (3) with time zone,
	"outcome" text,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"kind" text NOT NULL,
	"words" text NOT NULL,
	"email" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"settled_at" timestamp (3) with time zone,
	"settled_by" text,
	"outcome" text,
	"answer" text
);
--> statement-breakpoint
CREATE TABLE "signature_networks" (
	"signature_id" text PRIMARY KEY NOT NULL,
	"network" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "invitation_generation" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "launch_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "launch_zone" text;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "taken_down_reason" text;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "taken_down_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "taken_down_from" text;--> statement-breakpoint
ALTER TABLE "signatories" ADD COLUMN "proposed_email" text;--> statement-breakpoint
ALTER TABLE "signatories" ADD COLUMN "address_generation" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "origin" text DEFAULT 'form' NOT NULL;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "asking_until" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "manage_generation" integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "invalidation_id" text;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "public_reason" text;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "reply" text;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "replied_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "erased_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "contacts" ADD CONSTRAINT "contacts_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_import_id_imports_id_fk" FOREIGN KEY ("import_id") REFERENCES "public"."imports"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "import_rows" ADD CONSTRAINT "import_rows_invitation_id_invitations_id_fk" FOREIGN KEY ("invitation_id") REFERENCES "public"."invitations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "imports" ADD CONSTRAINT "imports_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invalidations" ADD CONSTRAINT "invalidations_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invalidations" ADD CONSTRAINT "invalidations_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invalidations" ADD CONSTRAINT "invalidations_undone_by_accounts_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "invitations" ADD CONSTRAINT "invitations_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "objections" ADD CONSTRAINT "objections_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_settled_by_accounts_id_fk" FOREIGN KEY ("settled_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_networks" ADD CONSTRAINT "signature_networks_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "contacts_by_signature" ON "contacts" USING btree ("signature_id");--> statement-breakpoint
CREATE INDEX "contacts_by_email" ON "contacts" USING btree ("email_folded");--> statement-breakpoint
CREATE INDEX "import_rows_by_state" ON "import_rows" USING btree ("import_id","state");--> statement-breakpoint
CREATE INDEX "imports_by_campaign" ON "imports" USING btree ("campaign_id","created_at");--> statement-breakpoint
CREATE INDEX "invalidations_by_campaign" ON "invalidations" USING btree ("campaign_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "invitations_one_each" ON "invitations" USING btree ("campaign_id","email_folded","name_folded");--> statement-breakpoint
CREATE INDEX "invitations_by_campaign" ON "invitations" USING btree ("campaign_id","invited_at");--> statement-breakpoint
CREATE INDEX "objections_by_signature" ON "objections" USING btree ("signature_id","created_at");--> statement-breakpoint
CREATE INDEX "objections_by_email" ON "objections" USING btree ("email_folded");--> statement-breakpoint
CREATE INDEX "reports_by_campaign" ON "reports" USING btree ("campaign_id","created_at");--> statement-breakpoint
CREATE INDEX "reports_by_settling" ON "reports" USING btree ("settled_at","created_at");--> statement-breakpoint
CREATE INDEX "signature_networks_by_network" ON "signature_networks" USING btree ("network");--> statement-breakpoint
CREATE INDEX "signature_networks_by_time" ON "signature_networks" USING btree ("at");--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_invalidation_id_invalidations_id_fk" FOREIGN KEY ("invalidation_id") REFERENCES "public"."invalidations"("id") ON DELETE restrict ON UPDATE no action;