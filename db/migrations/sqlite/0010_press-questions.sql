CREATE TABLE `press_questions` (
	`id` text PRIMARY KEY NOT NULL,
	`campaign_id` text NOT NULL,
	`signature_id` text NOT NULL,
	`name` text,
	`newsroom` text,
	`email` text,
	`email_folded` text,
	`words` text,
	`answer_by` text,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`sent_at` integer,
	`reported_at` integer,
	FOREIGN KEY (`campaign_id`) REFERENCES `campaigns`(`id`) ON UPDATE no action ON DELETE restrict,
	FOREIGN KEY (`signature_id`) REFERENCES `signatures`(`id`) ON UPDATE no action ON DELETE restrict
);
--> statement-breakpoint
CREATE INDEX `press_questions_by_signature` ON `press_questions` (`signature_id`);--> statement-breakpoint
CREATE INDEX `press_questions_by_email` ON `press_questions` (`email_folded`);--> statement-breakpoint
CREATE INDEX `press_questions_by_expiry` ON `press_questions` (`expires_at`);