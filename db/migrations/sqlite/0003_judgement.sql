CREATE TABLE `contacts` (
	`id` text PRIMARY KEY NOT NULL,
	`signature_id` text NOT NULL,
	`name` text NOT NULL,
	`role` text NOT NULL,
	`email` text NOT NULL,
	`email_folded` text NOT NULL,
	`created_at` integer NOT NULL,
	`confirmed_at` integer,
	FOREIGN KEY (`signature_id`) REFERENCES `signatures`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `contacts_by_signature` ON `contacts` (`signature_id`);--> statement-breakpoint
CREATE INDEX `contacts_by_email` ON `contacts` (`email_folded`);--> statement-breakpoint
CREATE TABLE `import_rows` (
	`import_id` text NOT NULL,
	`line` integer NOT NULL,
	`cells` text NOT NULL,
	`state` text NOT NULL,
	`problems` text NOT NULL,
	`resembles` text NOT NULL,
	`signature_id` text,
	`invitation_id` text,
	PRIMARY KEY(`import_id`, `line`),
	FOREIGN KEY (`import_id`) REFERENCES `imports`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`signature_id`) REFERENCES `signatures`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`invitation_id`) REFERENCES `invitations`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `import_rows_by_state` ON `import_rows` (`import_id`,`state`);--> statement-breakpoint
CREATE TABLE `imports` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`kind` text NOT NULL,
	`filename` text NOT NULL,
	`found` text NOT NULL,
	`columns` text NOT NULL,
	`mapping` text NOT NULL,
	`state` text NOT NULL,
	`rows` integer NOT NULL,
	`created_at` integer NOT NULL,
	`created_by` text NOT NULL,
	`finished_at` integer,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`created_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `imports_by_campaign` ON `imports` (`campaign_id`,`created_at`);--> statement-breakpoint
CREATE TABLE `invalidations` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`condition` text NOT NULL,
	`reason` text NOT NULL,
	`public_reason` text NOT NULL,
	`count` integer NOT NULL,
	`at` integer NOT NULL,
	`account_id` text NOT NULL,
	`undone_at` integer,
	`undone_by` text,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`account_id`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`undone_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `invalidations_by_campaign` ON `invalidations` (`campaign_id`,`at`);--> statement-breakpoint
CREATE TABLE `invitations` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`organisation` text NOT NULL,
	`name_folded` text NOT NULL,
	`website` text,
	`country` text,
	`place` text,
	`name` text,
	`role` text,
	`email` text,
	`email_folded` text,
	`invited_at` integer NOT NULL,
	`signature_id` text,
	`stopped_at` integer,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`signature_id`) REFERENCES `signatures`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE UNIQUE INDEX `invitations_one_each` ON `invitations` (`campaign_id`,`email_folded`,`name_folded`);--> statement-breakpoint
CREATE INDEX `invitations_by_campaign` ON `invitations` (`campaign_id`,`invited_at`);--> statement-breakpoint
CREATE TABLE `objections` (
	`id` text PRIMARY KEY NOT NULL,
	`signature_id` text NOT NULL,
	`email` text,
	`email_folded` text,
	`source` text NOT NULL,
	`created_at` integer NOT NULL,
	`objected_at` integer,
	`words` text,
	`settled_at` integer,
	`outcome` text,
	`reason` text,
	FOREIGN KEY (`signature_id`) REFERENCES `signatures`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `objections_by_signature` ON `objections` (`signature_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `objections_by_email` ON `objections` (`email_folded`);--> statement-breakpoint
CREATE TABLE `reports` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`kind` text NOT NULL,
	`words` text NOT NULL,
	`email` text,
	`created_at` integer NOT NULL,
	`settled_at` integer,
	`settled_by` text,
	`outcome` text,
	`answer` text,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`settled_by`) REFERENCES `accounts`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `reports_by_campaign` ON `reports` (`campaign_id`,`created_at`);--> statement-breakpoint
CREATE INDEX `reports_by_settling` ON `reports` (`settled_at`,`created_at`);--> statement-breakpoint
CREATE TABLE `signature_networks` (
	`signature_id` text PRIMARY KEY NOT NULL,
	`network` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`signature_id`) REFERENCES `signatures`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `signature_networks_by_network` ON `signature_networks` (`network`);--> statement-breakpoint
CREATE INDEX `signature_networks_by_time` ON `signature_networks` (`at`);--> statement-breakpoint
ALTER TABLE `campaigns` ADD `invitation_generation` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `launch_at` integer;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `launch_zone` text;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `taken_down_reason` text;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `taken_down_at` integer;--> statement-breakpoint
ALTER TABLE `campaigns` ADD `taken_down_from` text;--> statement-breakpoint
ALTER TABLE `signatories` ADD `proposed_email` text;--> statement-breakpoint
ALTER TABLE `signatories` ADD `address_generation` integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE `signatures` ADD `origin` text DEFAULT 'form' NOT NULL;--> statement-breakpoint
ALTER TABLE `signatures` ADD `asking_until` integer;--> statement-breakpoint
ALTER TABLE `signatures` ADD `manage_generation` integer DEFAULT 1 NOT NULL;--> statement-breakpoint
ALTER TABLE `signatures` ADD `invalidation_id` text REFERENCES invalidations(id) ON UPDATE no action ON DELETE restrict;--> statement-breakpoint
ALTER TABLE `signatures` ADD `public_reason` text;--> statement-breakpoint
ALTER TABLE `signatures` ADD `reply` text;--> statement-breakpoint
ALTER TABLE `signatures` ADD `replied_at` integer;--> statement-breakpoint
ALTER TABLE `signatures` ADD `erased_at` integer;