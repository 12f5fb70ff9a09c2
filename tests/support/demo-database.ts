import { createHash, randomBytes } from 'node:crypto';
import Sqlite from 'better-sqlite3';

/** The demo community as it lies in the file, read beside the running portal that serves it. */
export interface DemoDatabase {
  row(statement: string, ...values: unknown[]): Record<string, string>;
  rows(statement: string, ...values: unknown[]): Record<string, string>[];
  /** Sets the stage for a test; never what a test is about. */
  write(statement: string, ...values: unknown[]): void;
  personId(key: string): string;
  /** A new invitation; returns its token. */
  invite(): string;
  /** A digest of all that is stored, but for the audit log, which grows when something is refused, and how far each has read. */
  digest(): string;
  close(): void;
}

export function openDemo(databaseUrl: string): DemoDatabase {
  const path = databaseUrl.slice('file:'.length);
  const reader = new Sqlite(path, { readonly: true });
  const writer = new Sqlite(path, { timeout: 5000 });
  const rows = (statement: string, ...values: unknown[]) => reader.prepare(statement).all(...values) as Record<string, string>[];
  const row = (statement: string, ...values: unknown[]) => {
    const [first] = rows(statement, ...values);
    if (!first) throw new Error(`the demo has no row for: ${statement}`);
    return first;
  };
  const write = (statement: string, ...values: unknown[]) => void writer.prepare(statement).run(...values);
  return {
    row,
    rows,
    write,
    personId: (key) =>
      (JSON.parse(row("select value from settings where name = 'demo-people'")['value'] ?? '') as Record<string, string>)[key] ??
      '',
    invite() {
      const token = randomBytes(32).toString('base64url');
      const hash = createHash('sha256').update(token).digest('hex');
      const now = Date.now();
      write(
        "insert into invitations (id, token_hash, role, created_at, expires_at) values (?, ?, 'staff', ?, ?)",
        token,
        hash,
        now,
        now + 3_600_000,
      );
      return token;
    },
    digest() {
      const tables = rows(
        "select name from sqlite_master where type = 'table' and name not like 'sqlite_%' and name not in ('audit_entries', 'topic_reads') order by name",
      );
      const contents = JSON.stringify(tables.map(({ name }) => [name, rows(`select * from "${name}"`)]));
      return createHash('sha256').update(contents).digest('hex');
    },
    close() {
      reader.close();
      writer.close();
    },
  };
}
