CREATE TABLE "accounts" (
	"id" text PRIMARY KEY NOT NULL,
	"email" text NOT NULL,
	"email_folded" text NOT NULL,
	"host" boolean DEFAULT false NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "accounts_email_folded_unique" UNIQUE("email_folded")
);
--> statement-breakpoint
CREATE TABLE "api_tokens" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"account_id" text NOT NULL,
	"name" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"ended_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "campaigns" (
	"id" text PRIMARY KEY NOT NULL,
	"slug" text NOT NULL,
	"organisation_id" text NOT NULL,
	"state" text NOT NULL,
	"visibility" text DEFAULT 'public' NOT NULL,
	"invitation_hash" text,
	"policy" text DEFAULT 'default' NOT NULL,
	"closes_at" timestamp (3) with time zone,
	"opened_at" timestamp (3) with time zone,
	"closed_at" timestamp (3) with time zone,
	"current_version" integer DEFAULT 0 NOT NULL,
	"revision" integer DEFAULT 0 NOT NULL,
	"as_of" timestamp (3) with time zone,
	"digest_due_at" timestamp (3) with time zone,
	"digested_at" timestamp (3) with time zone,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "campaigns_slug_unique" UNIQUE("slug")
);
--> statement-breakpoint
CREATE TABLE "decision_makers" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"name" text NOT NULL,
	"role" text,
	"institution" text,
	"email" text,
	"address" text,
	"salutation" text,
	"area" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"removed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "drafts" (
	"campaign_id" text PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"ask" text NOT NULL,
	"body" text NOT NULL,
	"locale" text NOT NULL,
	"revision" integer NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"updated_by" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "lead_invitations" (
	"email_folded" text PRIMARY KEY NOT NULL,
	"invited_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "limits" (
	"name" text NOT NULL,
	"who" text NOT NULL,
	"count" integer NOT NULL,
	"ends_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "limits_name_who_pk" PRIMARY KEY("name","who")
);
--> statement-breakpoint
CREATE TABLE "links" (
	"token_hash" text PRIMARY KEY NOT NULL,
	"purpose" text NOT NULL,
	"row_id" text NOT NULL,
	"generation" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "log" (
	"campaign_id" text NOT NULL,
	"number" integer NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"kind" text NOT NULL,
	"signature_id" text,
	"version_number" integer,
	"commitment" text NOT NULL,
	CONSTRAINT "log_campaign_id_number_pk" PRIMARY KEY("campaign_id","number")
);
--> statement-breakpoint
CREATE TABLE "log_openings" (
	"campaign_id" text NOT NULL,
	"number" integer NOT NULL,
	"salt" text NOT NULL,
	"opening" jsonb NOT NULL,
	CONSTRAINT "log_openings_campaign_id_number_pk" PRIMARY KEY("campaign_id","number")
);
--> statement-breakpoint
CREATE TABLE "members" (
	"organisation_id" text NOT NULL,
	"account_id" text NOT NULL,
	"role" text NOT NULL,
	"since" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "members_organisation_id_account_id_pk" PRIMARY KEY("organisation_id","account_id")
);
--> statement-breakpoint
CREATE TABLE "name_keys" (
	"campaign_id" text NOT NULL,
	"key" text NOT NULL,
	"signature_id" text NOT NULL,
	CONSTRAINT "name_keys_campaign_id_key_signature_id_pk" PRIMARY KEY("campaign_id","key","signature_id")
);
--> statement-breakpoint
CREATE TABLE "organisations" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"name_folded" text NOT NULL,
	"website" text,
	"domain" text,
	"country" text,
	"place" text,
	"identifiers" jsonb NOT NULL,
	"branch_of_id" text,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "outbox" (
	"id" text PRIMARY KEY NOT NULL,
	"key" text NOT NULL,
	"letter" text NOT NULL,
	"locale" text NOT NULL,
	"to_address" text,
	"to_name" text,
	"reply_to" text,
	"props" jsonb,
	"reference" text,
	"signature_id" text,
	"campaign_id" text,
	"lane" text NOT NULL,
	"state" text NOT NULL,
	"due_at" timestamp (3) with time zone NOT NULL,
	"attempts" integer DEFAULT 0 NOT NULL,
	"copies" integer DEFAULT 0 NOT NULL,
	"leased_until" timestamp (3) with time zone,
	"last_error" text,
	"created_at" timestamp (3) with time zone NOT NULL,
	"sent_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "sessions" (
	"id" text PRIMARY KEY NOT NULL,
	"token_hash" text NOT NULL,
	"account_id" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "sign_in_codes" (
	"id" text PRIMARY KEY NOT NULL,
	"email_folded" text NOT NULL,
	"code_hash" text NOT NULL,
	"browser_hash" text NOT NULL,
	"tries" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"used_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "signatories" (
	"signature_id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"role" text NOT NULL,
	"email" text NOT NULL,
	"email_folded" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signature_history" (
	"id" text PRIMARY KEY NOT NULL,
	"signature_id" text NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"event" text NOT NULL,
	"from_state" text,
	"to_state" text NOT NULL,
	"by" text NOT NULL,
	"account_id" text,
	"reason" text
);
--> statement-breakpoint
CREATE TABLE "signature_references" (
	"reference" text PRIMARY KEY NOT NULL,
	"signature_id" text NOT NULL,
	"wrong_codes" integer DEFAULT 0 NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "signatures" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"version_id" text NOT NULL,
	"version_number" integer NOT NULL,
	"organisation_id" text,
	"state" text NOT NULL,
	"disputed" boolean DEFAULT false NOT NULL,
	"name" text NOT NULL,
	"name_folded" text NOT NULL,
	"proposed_name" text,
	"website" text,
	"domain" text,
	"country" text,
	"place" text,
	"sector" text,
	"register_id" text,
	"branch_of" text,
	"capacity" text NOT NULL,
	"quote" text,
	"show_signatory" boolean DEFAULT false NOT NULL,
	"held_for" text,
	"resembles" jsonb NOT NULL,
	"checks" jsonb NOT NULL,
	"reason" text,
	"submitted_at" timestamp (3) with time zone NOT NULL,
	"expires_at" timestamp (3) with time zone NOT NULL,
	"confirmed_at" timestamp (3) with time zone,
	"verify_mails" integer DEFAULT 0 NOT NULL,
	"verify_mailed_at" timestamp (3) with time zone,
	"mail_failed_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "versions" (
	"id" text PRIMARY KEY NOT NULL,
	"campaign_id" text NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"ask" text NOT NULL,
	"body" text NOT NULL,
	"locale" text NOT NULL,
	"hash" text NOT NULL,
	"published_at" timestamp (3) with time zone NOT NULL,
	"published_by" text NOT NULL
);
--> statement-breakpoint
ALTER TABLE "api_tokens" ADD CONSTRAINT "api_tokens_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "campaigns" ADD CONSTRAINT "campaigns_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_makers" ADD CONSTRAINT "decision_makers_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "drafts" ADD CONSTRAINT "drafts_updated_by_accounts_id_fk" FOREIGN KEY ("updated_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log" ADD CONSTRAINT "log_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "log_openings" ADD CONSTRAINT "log_openings_entry" FOREIGN KEY ("campaign_id","number") REFERENCES "public"."log"("campaign_id","number") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "members" ADD CONSTRAINT "members_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name_keys" ADD CONSTRAINT "name_keys_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "name_keys" ADD CONSTRAINT "name_keys_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "sessions" ADD CONSTRAINT "sessions_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatories" ADD CONSTRAINT "signatories_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_history" ADD CONSTRAINT "signature_history_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_history" ADD CONSTRAINT "signature_history_account_id_accounts_id_fk" FOREIGN KEY ("account_id") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signature_references" ADD CONSTRAINT "signature_references_signature_id_signatures_id_fk" FOREIGN KEY ("signature_id") REFERENCES "public"."signatures"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_version_id_versions_id_fk" FOREIGN KEY ("version_id") REFERENCES "public"."versions"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "signatures" ADD CONSTRAINT "signatures_organisation_id_organisations_id_fk" FOREIGN KEY ("organisation_id") REFERENCES "public"."organisations"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_campaign_id_campaigns_id_fk" FOREIGN KEY ("campaign_id") REFERENCES "public"."campaigns"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "versions" ADD CONSTRAINT "versions_published_by_accounts_id_fk" FOREIGN KEY ("published_by") REFERENCES "public"."accounts"("id") ON DELETE restrict ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "api_tokens_by_token" ON "api_tokens" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "api_tokens_by_account" ON "api_tokens" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "campaigns_by_organisation" ON "campaigns" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "campaigns_by_state" ON "campaigns" USING btree ("state");--> statement-breakpoint
CREATE INDEX "campaigns_by_digest" ON "campaigns" USING btree ("digest_due_at");--> statement-breakpoint
CREATE INDEX "decision_makers_by_campaign" ON "decision_makers" USING btree ("campaign_id");--> statement-breakpoint
CREATE INDEX "limits_by_end" ON "limits" USING btree ("ends_at");--> statement-breakpoint
CREATE UNIQUE INDEX "links_by_row" ON "links" USING btree ("purpose","row_id","generation");--> statement-breakpoint
CREATE INDEX "log_by_signature" ON "log" USING btree ("signature_id");--> statement-breakpoint
CREATE INDEX "members_by_account" ON "members" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "name_keys_by_signature" ON "name_keys" USING btree ("signature_id");--> statement-breakpoint
CREATE INDEX "organisations_by_folded_name" ON "organisations" USING btree ("name_folded");--> statement-breakpoint
CREATE INDEX "organisations_by_domain" ON "organisations" USING btree ("domain");--> statement-breakpoint
CREATE UNIQUE INDEX "outbox_by_key" ON "outbox" USING btree ("key");--> statement-breakpoint
CREATE INDEX "outbox_due" ON "outbox" USING btree ("state","lane","due_at");--> statement-breakpoint
CREATE INDEX "outbox_by_signature" ON "outbox" USING btree ("signature_id");--> statement-breakpoint
CREATE UNIQUE INDEX "sessions_by_token" ON "sessions" USING btree ("token_hash");--> statement-breakpoint
CREATE INDEX "sessions_by_account" ON "sessions" USING btree ("account_id");--> statement-breakpoint
CREATE INDEX "sign_in_codes_by_browser" ON "sign_in_codes" USING btree ("browser_hash","email_folded");--> statement-breakpoint
CREATE INDEX "signatories_by_email" ON "signatories" USING btree ("email_folded");--> statement-breakpoint
CREATE INDEX "signature_history_by_signature" ON "signature_history" USING btree ("signature_id","at");--> statement-breakpoint
CREATE INDEX "signature_references_by_signature" ON "signature_references" USING btree ("signature_id");--> statement-breakpoint
CREATE UNIQUE INDEX "signatures_one_listed_each" ON "signatures" USING btree ("campaign_id","organisation_id") WHERE state = 'listed';--> statement-breakpoint
CREATE INDEX "signatures_by_campaign_state" ON "signatures" USING btree ("campaign_id","state");--> statement-breakpoint
CREATE INDEX "signatures_by_folded_name" ON "signatures" USING btree ("campaign_id","name_folded");--> statement-breakpoint
CREATE INDEX "signatures_by_domain" ON "signatures" USING btree ("campaign_id","domain");--> statement-breakpoint
CREATE INDEX "signatures_by_organisation" ON "signatures" USING btree ("organisation_id");--> statement-breakpoint
CREATE INDEX "signatures_by_expiry" ON "signatures" USING btree ("state","expires_at");--> statement-breakpoint
CREATE UNIQUE INDEX "versions_by_number" ON "versions" USING btree ("campaign_id","number");