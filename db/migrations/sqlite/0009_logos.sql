ALTER TABLE `campaigns` ADD `shows_logos` integer DEFAULT true NOT NULL;--> statement-breakpoint
ALTER TABLE `signatures` ADD `kind` text;--> statement-breakpoint
CREATE INDEX `signatures_by_logo` ON `signatures` (`logo_id`) WHERE logo_id is not null;