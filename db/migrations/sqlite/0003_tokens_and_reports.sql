CREATE TABLE `api_tokens` (
	`id` text PRIMARY KEY NOT NULL,
	`person_id` text NOT NULL,
	`name` text NOT NULL,
	`token_hash` text NOT NULL,
	`submission` text NOT NULL,
	`created_at` integer NOT NULL,
	`expires_at` integer NOT NULL,
	`last_used_on` text,
	`revoked_at` integer,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `api_tokens_token_hash_unique` ON `api_tokens` (`token_hash`);--> statement-breakpoint
CREATE UNIQUE INDEX `api_tokens_once` ON `api_tokens` (`person_id`,`submission`);--> statement-breakpoint
CREATE TABLE `evaluation_reports` (
	`id` text PRIMARY KEY NOT NULL,
	`company_id` text NOT NULL,
	`pilot` text NOT NULL,
	`created_on` text NOT NULL,
	`report` text NOT NULL,
	`digest` text NOT NULL,
	`uploaded_by_id` text NOT NULL,
	`uploaded_at` integer NOT NULL,
	FOREIGN KEY (`company_id`) REFERENCES `companies`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`uploaded_by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `evaluation_reports_once` ON `evaluation_reports` (`company_id`,`digest`);--> statement-breakpoint
CREATE INDEX `evaluation_reports_pilot` ON `evaluation_reports` (`pilot`);--> statement-breakpoint
CREATE TABLE `published_cells` (
	`pilot` text NOT NULL,
	`cell` text NOT NULL,
	`basis` text NOT NULL,
	`figures` text NOT NULL,
	`published_at` integer NOT NULL,
	PRIMARY KEY(`pilot`, `cell`)
);
