CREATE TABLE `feedback_answers` (
	`feedback_id` text PRIMARY KEY NOT NULL,
	`by_id` text NOT NULL,
	`answer` text NOT NULL,
	`at` integer NOT NULL,
	FOREIGN KEY (`feedback_id`) REFERENCES `page_feedback`(`id`) ON UPDATE no action ON DELETE no action,
	FOREIGN KEY (`by_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `page_feedback` (
	`id` text PRIMARY KEY NOT NULL,
	`page` text NOT NULL,
	`person_id` text NOT NULL,
	`verdict` text NOT NULL,
	`note` text NOT NULL,
	`given_at` integer NOT NULL,
	`submission` text NOT NULL,
	FOREIGN KEY (`person_id`) REFERENCES `people`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `page_feedback_once` ON `page_feedback` (`person_id`,`submission`);--> statement-breakpoint
CREATE INDEX `page_feedback_page` ON `page_feedback` (`page`);--> statement-breakpoint
CREATE TABLE `passage_tokens` (
	`passage_id` integer PRIMARY KEY NOT NULL,
	`tokens` text NOT NULL,
	FOREIGN KEY (`passage_id`) REFERENCES `transcript_passages`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE TABLE `transcript_passages` (
	`id` integer PRIMARY KEY AUTOINCREMENT NOT NULL,
	`file_id` text NOT NULL,
	`start_seconds` integer NOT NULL,
	`text` text NOT NULL,
	FOREIGN KEY (`file_id`) REFERENCES `recording_files`(`id`) ON UPDATE no action ON DELETE no action
);
--> statement-breakpoint
CREATE UNIQUE INDEX `transcript_passages_once` ON `transcript_passages` (`file_id`,`start_seconds`);--> statement-breakpoint
-- As for posts in 0001.
CREATE VIRTUAL TABLE passage_fts USING fts5(tokens, content='passage_tokens', content_rowid='passage_id', tokenize='unicode61 remove_diacritics 0');
--> statement-breakpoint
CREATE TRIGGER passage_tokens_added AFTER INSERT ON passage_tokens BEGIN
  INSERT INTO passage_fts(rowid, tokens) VALUES (new.passage_id, new.tokens);
END;
--> statement-breakpoint
CREATE TRIGGER passage_tokens_removed AFTER DELETE ON passage_tokens BEGIN
  INSERT INTO passage_fts(passage_fts, rowid, tokens) VALUES ('delete', old.passage_id, old.tokens);
END;
--> statement-breakpoint
CREATE TRIGGER passage_tokens_changed AFTER UPDATE ON passage_tokens BEGIN
  INSERT INTO passage_fts(passage_fts, rowid, tokens) VALUES ('delete', old.passage_id, old.tokens);
  INSERT INTO passage_fts(rowid, tokens) VALUES (new.passage_id, new.tokens);
END;
