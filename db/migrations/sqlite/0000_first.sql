CREATE TABLE `accounts` (
	`id` text PRIMARY KEY NOT NULL,
	`email` text NOT NULL,
	`email_folded` text NOT NULL,
	`host` integer DEFAULT false NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `accounts_email_folded_unique` ON `accounts` (`email_folded`);--> statement-breakpoint
CREATE TABLE `api_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`account_id` text NOT NULL,
	`name` text NOT NULL,
	`created_at` integer NOT NULL,
	`last_used_at` integer,
	`ended_at` integer,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_tokens_by_token` ON `api_tokens` (`token_hash`);--> statement-breakpoint
CREATE INDEX `api_tokens_by_account` ON `api_tokens` (`account_id`);--> statement-breakpoint
CREATE TABLE `campaigns` (
	`id` text PRIMARY KEY NOT NULL,
	`slug` text NOT NULL,
	`organisation_id` text NOT NULL,
	`state` text NOT NULL,
	`visibility` text DEFAULT 'public' NOT NULL,
	`invitation_hash` text,
	`policy` text DEFAULT 'default' NOT NULL,
	`closes_at` integer,
	`opened_at` integer,
	`closed_at` integer,
	`current_version` integer DEFAULT 0 NOT NULL,
	`revision` integer DEFAULT 0 NOT NULL,
	`as_of` integer,
	`digest_due_at` integer,
	`digested_at` integer,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `campaigns_slug_unique` ON `campaigns` (`slug`);--> statement-breakpoint
CREATE INDEX `campaigns_by_organisation` ON `campaigns` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `campaigns_by_state` ON `campaigns` (`state`);--> statement-breakpoint
CREATE INDEX `campaigns_by_digest` ON `campaigns` (`digest_due_at`);--> statement-breakpoint
CREATE TABLE `decision_makers` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`name` text NOT NULL,
	`role` text,
	`institution` text,
	`email` text,
	`address` text,
	`salutation` text,
	`area` text,
	`created_at` integer NOT NULL,
	`removed_at` integer,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `decision_makers_by_campaign` ON `decision_makers` (`campaign_id`);--> statement-breakpoint
CREATE TABLE `drafts` (
	`campaign_id` text PRIMARY KEY NOT NULL,
	`title` text NOT NULL,
	`ask` text NOT NULL,
	`body` text NOT NULL,
	`locale` text NOT NULL,
	`revision` integer NOT NULL,
	`updated_at` integer NOT NULL,
	`updated_by` text NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`updated_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `lead_invitations` (
	`email_folded` text PRIMARY KEY NOT NULL,
	`invited_at` integer NOT NULL
);
--> statement-breakpoint
CREATE TABLE `limits` (
	`name` text NOT NULL,
	`who` text NOT NULL,
	`count` integer NOT NULL,
	`ends_at` integer NOT NULL,
	PRIMARY KEY(`name`, `who`)
);
--> statement-breakpoint
CREATE INDEX `limits_by_end` ON `limits` (`ends_at`);--> statement-breakpoint
CREATE TABLE `links` (
	`token_hash` text PRIMARY KEY NOT NULL,
	`purpose` text NOT NULL,
	`row_id` text NOT NULL,
	`generation` integer NOT NULL,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX `links_by_row` ON `links` (`purpose`,`row_id`,`generation`);--> statement-breakpoint
CREATE TABLE `log` (
	`campaign_id` text NOT NULL,
	`number` integer NOT NULL,
	`at` integer NOT NULL,
	`kind` text NOT NULL,
	`signature_id` text,
	`version_number` integer,
	`commitment` text NOT NULL,
	PRIMARY KEY(`campaign_id`, `number`),
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `log_by_signature` ON `log` (`signature_id`);--> statement-breakpoint
CREATE TABLE `log_openings` (
	`campaign_id` text NOT NULL,
	`number` integer NOT NULL,
	`salt` text NOT NULL,
	`opening` text NOT NULL,
	PRIMARY KEY(`campaign_id`, `number`),
	FOREIGN KEY (`campaign_id`,`number`) REFERENCES `log`(`campaign_id`,`number`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE TABLE `members` (
	`organisation_id` text NOT NULL,
	`account_id` text NOT NULL,
	`role` text NOT NULL,
	`since` integer NOT NULL,
	PRIMARY KEY(`organisation_id`, `account_id`),
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `members_by_account` ON `members` (`account_id`);--> statement-breakpoint
CREATE TABLE `name_keys` (
	`campaign_id` text NOT NULL,
	`key` text NOT NULL,
	`signature_id` text NOT NULL,
	PRIMARY KEY(`campaign_id`, `key`, `signature_id`),
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`signature_id`) REFERENCES `signatures`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `name_keys_by_signature` ON `name_keys` (`signature_id`);--> statement-breakpoint
CREATE TABLE `organisations` (
	`id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`name_folded` text NOT NULL,
	`website` text,
	`domain` text,
	`country` text,
	`place` text,
	`identifiers` text NOT NULL,
	`branch_of_id` text,
	`created_at` integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX `organisations_by_folded_name` ON `organisations` (`name_folded`);--> statement-breakpoint
CREATE INDEX `organisations_by_domain` ON `organisations` (`domain`);--> statement-breakpoint
CREATE TABLE `outbox` (
	`id` text PRIMARY KEY NOT NULL,
	`key` text NOT NULL,
	`letter` text NOT NULL,
	`locale` text NOT NULL,
	`to_address` text,
	`to_name` text,
	`reply_to` text,
	`props` text,
	`reference` text,
	`signature_id` text,
	`campaign_id` text,
	`lane` text NOT NULL,
	`state` text NOT NULL,
	`due_at` integer NOT NULL,
	`attempts` integer DEFAULT 0 NOT NULL,
	`copies` integer DEFAULT 0 NOT NULL,
	`leased_until` integer,
	`last_error` text,
	`created_at` integer NOT NULL,
	`sent_at` integer
);
--> statement-breakpoint
CREATE UNIQUE INDEX `outbox_by_key` ON `outbox` (`key`);--> statement-breakpoint
CREATE INDEX `outbox_due` ON `outbox` (`state`,`lane`,`due_at`);--> statement-breakpoint
CREATE INDEX `outbox_by_signature` ON `outbox` (`signature_id`);--> statement-breakpoint
CREATE TABLE `sessions` (
	`id` text PRIMARY KEY NOT NULL,
	`token_hash` text NOT NULL,
	`account_id` text NOT NULL,
	`created_at` integer NOT NULL,
	`seen_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `sessions_by_token` ON `sessions` (`token_hash`);--> statement-breakpoint
CREATE INDEX `sessions_by_account` ON `sessions` (`account_id`);--> statement-breakpoint
CREATE TABLE `sign_in_codes` (
	`id` text PRIMARY KEY NOT NULL,
	`email_folded` text NOT NULL,
	`code_hash` text NOT NULL,
	`browser_hash` text NOT NULL,
	`tries` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`used_at` integer
);
--> statement-breakpoint
CREATE INDEX `sign_in_codes_by_browser` ON `sign_in_codes` (`browser_hash`,`email_folded`);--> statement-breakpoint
CREATE TABLE `signatories` (
	`signature_id` text PRIMARY KEY NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`email` text NOT NULL,
	`email_folded` text NOT NULL,
	FOREIGN KEY (`signature_id`) REFERENCES `signatures`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `signatories_by_email` ON `signatories` (`email_folded`);--> statement-breakpoint
CREATE TABLE `signature_history` (
	`id` text PRIMARY KEY NOT NULL,
	`signature_id` text NOT NULL,
	`at` integer NOT NULL,
	`event` text NOT NULL,
	`from_state` text,
	`to_state` text NOT NULL,
	`by` text NOT NULL,
	`account_id` text,
	`reason` text,
	FOREIGN KEY (`signature_id`) REFERENCES `signatures`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `signature_history_by_signature` ON `signature_history` (`signature_id`,`at`);--> statement-breakpoint
CREATE TABLE `signature_references` (
	`reference` text PRIMARY KEY NOT NULL,
	`signature_id` text NOT NULL,
	`wrong_codes` integer DEFAULT 0 NOT NULL,
	`created_at` integer NOT NULL,
	FOREIGN KEY (`signature_id`) REFERENCES `signatures`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `signature_references_by_signature` ON `signature_references` (`signature_id`);--> statement-breakpoint
CREATE TABLE `signatures` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`version_id` text NOT NULL,
	`version_number` integer NOT NULL,
	`organisation_id` text,
	`state` text NOT NULL,
	`disputed` integer DEFAULT false NOT NULL,
	`name` text NOT NULL,
	`name_folded` text NOT NULL,
	`proposed_name` text,
	`website` text,
	`domain` text,
	`country` text,
	`place` text,
	`sector` text,
	`register_id` text,
	`branch_of` text,
	`capacity` text NOT NULL,
	`quote` text,
	`show_signatory` integer DEFAULT false NOT NULL,
	`held_for` text,
	`resembles` text NOT NULL,
	`checks` text NOT NULL,
	`reason` text,
	`submitted_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`confirmed_at` integer,
	`verify_mails` integer DEFAULT 0 NOT NULL,
	`verify_mailed_at` integer,
	`mail_failed_at` integer,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`version_id`) REFERENCES `versions`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`organisation_id`) REFERENCES `organisations`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `signatures_one_listed_each` ON `signatures` (`campaign_id`,`organisation_id`) WHERE state = 'listed';--> statement-breakpoint
CREATE INDEX `signatures_by_campaign_state` ON `signatures` (`campaign_id`,`state`);--> statement-breakpoint
CREATE INDEX `signatures_by_folded_name` ON `signatures` (`campaign_id`,`name_folded`);--> statement-breakpoint
CREATE INDEX `signatures_by_domain` ON `signatures` (`campaign_id`,`domain`);--> statement-breakpoint
CREATE INDEX `signatures_by_organisation` ON `signatures` (`organisation_id`);--> statement-breakpoint
CREATE INDEX `signatures_by_expiry` ON `signatures` (`state`,`expires_at`);--> statement-breakpoint
CREATE TABLE `versions` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`number` integer NOT NULL,
	`title` text NOT NULL,
	`ask` text NOT NULL,
	`body` text NOT NULL,
	`locale` text NOT NULL,
	`hash` text NOT NULL,
	`published_at` integer NOT NULL,
	`published_by` text NOT NULL,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`published_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `versions_by_number` ON `versions` (`campaign_id`,`number`);