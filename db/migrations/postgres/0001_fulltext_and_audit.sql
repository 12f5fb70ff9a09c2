-- The tokens are made by the application (src/platform/tokens.ts), the same for both engines; 'simple' only splits them at spaces.
ALTER TABLE post_tokens ADD COLUMN vector tsvector GENERATED ALWAYS AS (to_tsvector('simple', tokens)) STORED;
--> statement-breakpoint
CREATE INDEX post_tokens_vector ON post_tokens USING gin (vector);
--> statement-breakpoint
CREATE FUNCTION audit_entries_are_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'audit entries are append-only';
END $$;
--> statement-breakpoint
CREATE TRIGGER audit_entries_stay BEFORE UPDATE OR DELETE ON audit_entries FOR EACH ROW EXECUTE FUNCTION audit_entries_are_append_only();
--> statement-breakpoint
CREATE TRIGGER audit_entries_remain BEFORE TRUNCATE ON audit_entries FOR EACH STATEMENT EXECUTE FUNCTION audit_entries_are_append_only();
