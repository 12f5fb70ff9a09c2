-- The tokens are made by the application (src/platform/tokens.ts), the same for both engines; unicode61 only splits them at spaces.
CREATE VIRTUAL TABLE post_fts USING fts5(tokens, content='post_tokens', content_rowid='post_id', tokenize='unicode61 remove_diacritics 0');
--> statement-breakpoint
CREATE TRIGGER post_tokens_added AFTER INSERT ON post_tokens BEGIN
  INSERT INTO post_fts(rowid, tokens) VALUES (new.post_id, new.tokens);
END;
--> statement-breakpoint
CREATE TRIGGER post_tokens_removed AFTER DELETE ON post_tokens BEGIN
  INSERT INTO post_fts(post_fts, rowid, tokens) VALUES ('delete', old.post_id, old.tokens);
END;
--> statement-breakpoint
CREATE TRIGGER post_tokens_changed AFTER UPDATE ON post_tokens BEGIN
  INSERT INTO post_fts(post_fts, rowid, tokens) VALUES ('delete', old.post_id, old.tokens);
  INSERT INTO post_fts(rowid, tokens) VALUES (new.post_id, new.tokens);
END;
--> statement-breakpoint
CREATE TRIGGER audit_entries_stay BEFORE UPDATE ON audit_entries BEGIN
  SELECT RAISE(ABORT, 'audit entries are append-only');
END;
--> statement-breakpoint
CREATE TRIGGER audit_entries_remain BEFORE DELETE ON audit_entries BEGIN
  SELECT RAISE(ABORT, 'audit entries are append-only');
END;
--> statement-breakpoint
-- INSERT OR REPLACE would pass the two above.
CREATE TRIGGER audit_entries_once BEFORE INSERT ON audit_entries WHEN EXISTS (SELECT 1 FROM audit_entries WHERE seq = new.seq) BEGIN
  SELECT RAISE(ABORT, 'audit entries are append-only');
END;
