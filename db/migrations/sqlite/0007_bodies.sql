ALTER TABLE `body_answers` ADD `before` text;--> statement-breakpoint
ALTER TABLE `signatures` ADD `logo_id` text;--> statement-breakpoint
INSERT OR IGNORE INTO `organisation_identifiers` (`organisation_id`, `identifier`, `since`)
SELECT `organisations`.`id`, `typed`.`value`, `organisations`.`created_at` FROM `organisations`, json_each(`organisations`.`identifiers`) AS `typed` WHERE `typed`.`value` <> '';
--> statement-breakpoint
ALTER TABLE `organisations` DROP COLUMN `identifiers`;