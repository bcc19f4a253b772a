CREATE TABLE "authorisations" (
	"id" text PRIMARY KEY NOT NULL,
	"signature_id" text NOT NULL,
	"kind" text NOT NULL,
	"name" text,
	"role" text,
	"email" text,
	"email_folded" text,
	"asked_at" timestamp (3) with time zone NOT NULL,
	"mails" integer DEFAULT 1 NOT NULL,
	"mailed_at" timestamp (3) with time zone NOT NULL,
	"answered_at" timestamp (3) with time zone,
	"answer" text,
	"words" text,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "body_answers" (
	"id" text PRIMARY KEY NOT NULL,
	"lead_id" text NOT NULL,
	"campaign_id" text NOT NULL,
	"signature_id" text NOT NULL,
	"other_signature_id" text NOT NULL,
	"organisation_id" text NOT NULL,
	"other_organisation_id" text NOT NULL,
	"answer" text NOT NULL,
	"reason" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"account_id" text NOT NULL,
	"undone_at" timestamp (3) with time zone,
	"undone_by" text
);
--> statement-breakpoint
CREATE TABLE "draft_translations" (
	"campaign_id" text NOT NULL,
	"locale" text NOT NULL,
	"title" text NOT NULL,
	"ask" text NOT NULL,
	"body" text NOT NULL,
	"revision" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" text NOT NULL,
	CONSTRAINT "draft_translations_campaign_id_locale_pk" PRIMARY KEY("campaign_id","locale")
);
--> statement-breakpoint
CREATE TABLE "organisation_identifiers" (
	"organisation_id" text NOT NULL,
	"identifier" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organisation_identifiers_organisation_id_identifier_pk" PRIMARY KEY("organisation_id","identifier")
);
--> statement-breakpoint
CREATE TABLE "organisation_names" (
	"organisation_id" text NOT NULL,
	"name_folded" text NOT NULL,
	"name" text NOT NULL,
	"kind" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "organisation_names_organisation_id_name_folded_pk" PRIMARY KEY("organisation_id","name_folded")
);
--> statement-breakpoint
CREATE TABLE "pictures" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text,
	"campaign_id" text,
	"alternative" text NOT NULL,
	"credit" text,
	"licence" text,
	"mime" text NOT NULL,
	"width" integer NOT NULL,
	"height" integer NOT NULL,
	"hash" text NOT NULL,
	"bytes" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "press_desks" (
	"campaign_id" text PRIMARY KEY NOT NULL,
	"contact_name" text,
	"contact_role" text,
	"contact_email" text,
	"contact_phone" text,
	"contact_hours" text,
	"facts" jsonb NOT NULL,
	"embargo_until" timestamp (3) with time zone,
	"embargo_zone" text,
	"embargo_generation" integer DEFAULT 0 NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "press_quotes" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"signature_id" text,
	"words" text NOT NULL,
	"speaker" text,
	"role" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"cleared_at" timestamp (3) with time zone,
	"cleared_by" text,
	"withdrawn_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "register_entries" (
	"id" text PRIMARY KEY NOT NULL,
	"register" text NOT NULL,
	"source_key" text,
	"name" text NOT NULL,
	"name_folded" text NOT NULL,
	"other_names" jsonb NOT NULL,
	"website" text,
	"domain" text,
	"email" text,
	"place" text,
	"country" text,
	"kind" text,
	"status" text NOT NULL,
	"part_of_id" text,
	"identifiers" jsonb NOT NULL,
	"fingerprint" text NOT NULL,
	"import_id" text NOT NULL,
	"changed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "register_imports" (
	"id" text PRIMARY KEY NOT NULL,
	"register" text NOT NULL,
	"filename" text NOT NULL,
	"state" text NOT NULL,
	"rows" integer DEFAULT 0 NOT NULL,
	"added" integer DEFAULT 0 NOT NULL,
	"changed" integer DEFAULT 0 NOT NULL,
	"wrong" integer DEFAULT 0 NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"finished_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "register_keys" (
	"key" text collate "C" NOT NULL,
	"entry_id" text NOT NULL,
	CONSTRAINT "register_keys_key_entry_id_pk" PRIMARY KEY("key","entry_id")
);
--> statement-breakpoint
CREATE TABLE "version_translations" (
	"version_id" text NOT NULL,
	"locale" text NOT NULL,
	"title" text NOT NULL,
	"ask" text NOT NULL,
	"body" text NOT NULL,
	"hash" text NOT NULL,
	CONSTRAINT "version_translations_version_id_locale_pk" PRIMARY KEY("version_id","locale")
);
--> statement-breakpoint
CREATE TABLE "webhook_messages" (
	"id" text PRIMARY KEY NOT NULL,
	"webhook_id" text NOT NULL,
	"key" text NOT NULL,
	"event" text NOT NULL,
	"payload" jsonb NOT NULL,
	"state" text NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"leased_until" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	"delivered_at" timestamp (3) with time zone,
	"status" integer,
	"problem" text
);
--> statement-breakpoint
CREATE TABLE "webhooks" (
	"id" text PRIMARY KEY NOT NULL,
	"organisation_id" text NOT NULL,
	"campaign_id" text,
	"url" text NOT NULL,
	"events" jsonb NOT NULL,
	"secret_generation" integer DEFAULT 1 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by" text NOT NULL,
	"failing_since" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
ALTER TABLE "api_tokens" ADD COLUMN "scopes" jsonb;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "second_person" text DEFAULT 'no' NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "asks_basis" boolean DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "outcome" text;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "outcome_words" text;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "outcome_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "campaigns" ADD COLUMN "archived_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "sector" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "kind" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "logo_id" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "joined_to_id" text;--> statement-breakpoint
ALTER TABLE "organisations" ADD COLUMN "joined_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "basis" text;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "basis_words" text;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "read_in" text;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "register_match" text;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "vouched_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "vouched_note" text;--> statement-breakpoint
ALTER TABLE "signatures" ADD COLUMN "joined_to_id" text;--> statement-breakpoint
ALTER TABLE "authorisations" ADD CONSTRAINT "authorisations_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_answers" ADD CONSTRAINT "body_answers_lead_id_organisations_id_fk" FOREIGN KEY ("lead_id") REFERENCES "public"."organisations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_answers" ADD CONSTRAINT "body_answers_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_answers" ADD CONSTRAINT "body_answers_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_answers" ADD CONSTRAINT "body_answers_other_signature_id_signatures_id_fk" FOREIGN KEY ("other_signature_id") REFERENCES "public"."signatures"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_answers" ADD CONSTRAINT "body_answers_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_answers" ADD CONSTRAINT "body_answers_other_organisation_id_organisations_id_fk" FOREIGN KEY ("other_organisation_id") REFERENCES "public"."organisations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_answers" ADD CONSTRAINT "body_answers_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "body_answers" ADD CONSTRAINT "body_answers_undone_by_accounts_id_fk" FOREIGN KEY ("undone_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_translations" ADD CONSTRAINT "draft_translations_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "draft_translations" ADD CONSTRAINT "draft_translations_updated_by_accounts_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_identifiers" ADD CONSTRAINT "organisation_identifiers_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "organisation_names" ADD CONSTRAINT "organisation_names_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "pictures" ADD CONSTRAINT "pictures_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "press_desks" ADD CONSTRAINT "press_desks_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "press_quotes" ADD CONSTRAINT "press_quotes_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "press_quotes" ADD CONSTRAINT "press_quotes_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "press_quotes" ADD CONSTRAINT "press_quotes_cleared_by_accounts_id_fk" FOREIGN KEY ("cleared_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "version_translations" ADD CONSTRAINT "version_translations_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhook_messages" ADD CONSTRAINT "webhook_messages_webhook_id_webhooks_id_fk" FOREIGN KEY ("webhook_id") REFERENCES "public"."webhooks"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "webhooks" ADD CONSTRAINT "webhooks_created_by_accounts_id_fk" FOREIGN KEY ("created_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "authorisations_by_signature" ON "authorisations" USING btree ("signature_id","asked_at");--> statement-breakpoint
CREATE INDEX "authorisations_by_email" ON "authorisations" USING btree ("email_folded");--> statement-breakpoint
CREATE INDEX "body_answers_by_signature" ON "body_answers" USING btree ("signature_id");--> statement-breakpoint
CREATE INDEX "body_answers_by_campaign" ON "body_answers" USING btree ("campaign_id","at");--> statement-breakpoint
CREATE INDEX "body_answers_by_bodies" ON "body_answers" USING btree ("lead_id","organisation_id","other_organisation_id");--> statement-breakpoint
CREATE INDEX "organisation_identifiers_by_identifier" ON "organisation_identifiers" USING btree ("identifier");--> statement-breakpoint
CREATE INDEX "organisation_names_by_folded_name" ON "organisation_names" USING btree ("name_folded");--> statement-breakpoint
CREATE INDEX "pictures_by_organisation" ON "pictures" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "pictures_by_campaign" ON "pictures" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "press_quotes_by_campaign" ON "press_quotes" USING btree ("campaign_id","created_at");--> statement-breakpoint
CREATE INDEX "press_quotes_by_signature" ON "press_quotes" USING btree ("signature_id");--> statement-breakpoint
CREATE INDEX "register_entries_by_folded_name" ON "register_entries" USING btree ("name_folded");--> statement-breakpoint
CREATE INDEX "register_entries_by_domain" ON "register_entries" USING btree ("domain");--> statement-breakpoint
CREATE INDEX "register_entries_by_register" ON "register_entries" USING btree ("register","source_key");--> statement-breakpoint
CREATE INDEX "register_keys_by_entry" ON "register_keys" USING btree ("entry_id");--> statement-breakpoint
CREATE UNIQUE INDEX "webhook_messages_once" ON "webhook_messages" USING btree ("webhook_id","key");--> statement-breakpoint
CREATE INDEX "webhook_messages_due" ON "webhook_messages" USING btree ("state","due_at");--> statement-breakpoint
CREATE INDEX "webhook_messages_by_webhook" ON "webhook_messages" USING btree ("webhook_id","created_at");--> statement-breakpoint
CREATE INDEX "webhooks_by_organisation" ON "webhooks" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "organisations_by_trunk" ON "organisations" USING btree ("branch_of_id");--> statement-breakpoint
CREATE TRIGGER version_translations_refuse_change BEFORE UPDATE OR DELETE ON version_translations FOR EACH ROW EXECUTE FUNCTION refuse_change('a published version never changes');
--> statement-breakpoint
CREATE TRIGGER version_translations_refuse_truncate BEFORE TRUNCATE ON version_translations FOR EACH STATEMENT EXECUTE FUNCTION refuse_change('a published version never changes');
