CREATE TABLE `authorisations` (
	`id` text PRIMARY KEY NOT NULL,
	`signature_id` text NOT NULL,
	`kind` text NOT NULL,
	`name` text,
	`role` text,
	`email` text,
	`email_folded` text,
	`asked_at` integer NOT NULL,
	`mails` integer DEFAULT 1 NOT NULL,
	`mailed_at` integer NOT NULL,
	`answered_at` integer,
	`answer` text,
	`words` text,
	`ended_at` integer,
	FOREIGN KEY (`signature_id`) REFERENCES `signatures`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `authorisations_by_signature` ON `authorisations` (`signature_id`,`asked_at`);--> statement-breakpoint
CREATE INDEX `authorisations_by_email` ON `authorisations` (`email_folded`);--> statement-breakpoint
CREATE TABLE `body_answers` (
	`id` text PRIMARY KEY NOT NULL,
	`lead_id` text NOT NULL,
	`campaign_id` text NOT NULL,
	`signature_id` text NOT NULL,
	`other_signature_id` text NOT NULL,
	`organisation_id` text NOT NULL,
	`other_organisation_id` text NOT NULL,
	`answer` text NOT NULL,
	`reason` text NOT NULL,
	`at` integer NOT NULL,
	`account_id` text NOT NULL,
	`undone_at` integer,
	`undone_by` text,
	FOREIGN KEY (`lead_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`signature_id`) REFERENCES `signatures`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`other_signature_id`) REFERENCES `signatures`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`other_organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`undone_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `body_answers_by_signature` ON `body_answers` (`signature_id`);--> statement-breakpoint
CREATE INDEX `body_answers_by_campaign` ON `body_answers` (`campaign_id`,`at`);--> statement-breakpoint
CREATE INDEX `body_answers_by_bodies` ON `body_answers` (`lead_id`,`organisation_id`,`other_organisation_id`);--> statement-breakpoint
CREATE TABLE `draft_translations` (
	`campaign_id` text NOT NULL,
	`locale` text NOT NULL,
	`title` text NOT NULL,
	`ask` text NOT NULL,
	`body` text NOT NULL,
	`revision` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	PRIMARY KEY(`campaign_id`, `locale`),
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`updated_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `organisation_identifiers` (
	`organisation_id` text NOT NULL,
	`identifier` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `identifier`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `organisation_identifiers_by_identifier` ON `organisation_identifiers` (`identifier`);--> statement-breakpoint
CREATE TABLE `organisation_names` (
	`organisation_id` text NOT NULL,
	`name_folded` text NOT NULL,
	`name` text NOT NULL,
	`kind` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `name_folded`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `organisation_names_by_folded_name` ON `organisation_names` (`name_folded`);--> statement-breakpoint
CREATE TABLE `pictures` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text,
	`campaign_id` text,
	`alternative` text NOT NULL,
	`credit` text,
	`licence` text,
	`mime` text NOT NULL,
	`width` integer NOT NULL,
	`height` integer NOT NULL,
	`hash` text NOT NULL,
	`bytes` text NOT NULL,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `pictures_by_organisation` ON `pictures` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `pictures_by_campaign` ON `pictures` (`campaign_id`);--> statement-breakpoint
CREATE TABLE `press_desks` (
	`campaign_id` text PRIMARY KEY NOT NULL,
	`contact_name` text,
	`contact_role` text,
	`contact_email` text,
	`contact_phone` text,
	`contact_hours` text,
	`facts` text NOT NULL,
	`embargo_until` integer,
	`embargo_zone` text,
	`embargo_generation` integer DEFAULT 0 NOT NULL,
	`updated_at` integer NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `press_quotes` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`signature_id` text,
	`words` text NOT NULL,
	`speaker` text,
	`role` text,
	`created_at` integer NOT NULL,
	`cleared_at` integer,
	`cleared_by` text,
	`withdrawn_at` integer,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`signature_id`) REFERENCES `signatures`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`cleared_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `press_quotes_by_campaign` ON `press_quotes` (`campaign_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `press_quotes_by_signature` ON `press_quotes` (`signature_id`);--> statement-breakpoint
CREATE TABLE `register_entries` (
	`id` text PRIMARY KEY NOT NULL,
	`register` text NOT NULL,
	`source_key` text,
	`name` text NOT NULL,
	`name_folded` text NOT NULL,
	`other_names` text NOT NULL,
	`website` text,
	`domain` text,
	`email` text,
	`place` text,
	`country` text,
	`kind` text,
	`status` text NOT NULL,
	`part_of_id` text,
	`identifiers` text NOT NULL,
	`fingerprint` text NOT NULL,
	`import_id` text NOT NULL,
	`changed_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `register_entries_by_folded_name` ON `register_entries` (`name_folded`);--> statement-breakpoint
CREATE INDEX `register_entries_by_domain` ON `register_entries` (`domain`);--> statement-breakpoint
CREATE INDEX `register_entries_by_register` ON `register_entries` (`register`,`source_key`);--> statement-breakpoint
CREATE TABLE `register_imports` (
	`id` text PRIMARY KEY NOT NULL,
	`register` text NOT NULL,
	`filename` text NOT NULL,
	`state` text NOT NULL,
	`rows` integer DEFAULT 0 NOT NULL,
	`added` integer DEFAULT 0 NOT NULL,
	`changed` integer DEFAULT 0 NOT NULL,
	`wrong` integer DEFAULT 0 NOT NULL,
	`started_at` integer NOT NULL,
	`finished_at` integer
);
--> statement-breakpoint
CREATE TABLE `register_keys` (
	`key` text NOT NULL,
	`entry_id` text NOT NULL,
	PRIMARY KEY(`key`, `entry_id`)
);
--> statement-breakpoint
CREATE INDEX `register_keys_by_entry` ON `register_keys` (`entry_id`);--> statement-breakpoint
CREATE TABLE `version_translations` (
	`version_id` text NOT NULL,
	`locale` text NOT NULL,
	`title` text NOT NULL,
	`ask` text NOT NULL,
	`body` text NOT NULL,
	`hash` text NOT NULL,
	PRIMARY KEY(`version_id`, `locale`),
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `webhook_messages` (
	`id` text PRIMARY KEY NOT NULL,
	`webhook_id` text NOT NULL,
	`key` text NOT NULL,
	`event` text NOT NULL,
	`payload` text NOT NULL,
	`state` text NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`due_at` integer NOT NULL,
	`leased_until` integer,
	`created_at` integer NOT NULL,
	`delivered_at` integer,
	`status` integer,
	`problem` text,
	FOREIGN KEY (`webhook_id`) REFERENCES `webhooks`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `webhook_messages_once` ON `webhook_messages` (`webhook_id`,`key`);--> statement-breakpoint
CREATE INDEX `webhook_messages_due` ON `webhook_messages` (`state`,`due_at`);--> statement-breakpoint
CREATE INDEX `webhook_messages_by_webhook` ON `webhook_messages` (`webhook_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `webhooks` (
	`id` text PRIMARY KEY NOT NULL,
	`organisation_id` text NOT NULL,
	`campaign_id` text,
	`url` text NOT NULL,
	`events` text NOT NULL,
	`secret_generation` integer DEFAULT 1 NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`failing_since` integer,
	`ended_at` integer,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `webhooks_by_organisation` ON `webhooks` (`organisation_id`);--> statement-breakpoint
ALTER TABLE `api_tokens` ADD `scopes` text;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `second_person` text DEFAULT 'no' NOT NULL;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `asks_basis` integer DEFAULT false NOT NULL;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `outcome` text;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `outcome_words` text;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `outcome_at` integer;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `archived_at` integer;--> statement-breakpoint
ALTER TABLE `organisations` ADD `sector` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `kind` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `logo_id` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `joined_to_id` text;--> statement-breakpoint
ALTER TABLE `organisations` ADD `joined_at` integer;--> statement-breakpoint
CREATE INDEX `organisations_by_trunk` ON `organisations` (`branch_of_id`);--> statement-breakpoint
ALTER TABLE `signatures` ADD `basis` text;--> statement-breakpoint
ALTER TABLE `signatures` ADD `basis_words` text;--> statement-breakpoint
ALTER TABLE `signatures` ADD `read_in` text;--> statement-breakpoint
ALTER TABLE `signatures` ADD `register_match` text;--> statement-breakpoint
ALTER TABLE `signatures` ADD `vouched_at` integer;--> statement-breakpoint
ALTER TABLE `signatures` ADD `vouched_note` text;--> statement-breakpoint
ALTER TABLE `signatures` ADD `joined_to_id` text;--> statement-breakpoint
CREATE TRIGGER version_translations_refuse_update BEFORE UPDATE ON version_translations BEGIN SELECT RAISE(ABORT, 'a published version never changes'); END;
--> statement-breakpoint
CREATE TRIGGER version_translations_refuse_delete BEFORE DELETE ON version_translations BEGIN SELECT RAISE(ABORT, 'a published version never changes'); END;
