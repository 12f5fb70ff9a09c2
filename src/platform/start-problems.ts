// Recognised by name: `npm start` runs from source what it imports from the bundle, and each has a class of its own.
const isCannotStart = (error: unknown): error is Error => error instanceof Error && error.name === 'CannotStart';

/** Runs a start; what the person who started it can mend is said in a sentence, without a stack trace. */
export async function reportingProblems(start: () => Promise<void>): Promise<void> {
  try {
    await start();
  } catch (error) {
    const sentence = sentenceOf(error);
    if (!sentence) throw error;
    // Not by the console, which is a log by now (`guardConsole`): this is said to a person, whatever is logged.
    process.stderr.write(`\nBreakwater cannot start.\n${sentence}\n\n`);
    process.exit(1);
  }
}

function sentenceOf(error: unknown): string | null {
  if (isCannotStart(error)) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE')
    return `Port ${port} is in use. Stop what is running there, or start with another: PORT=4322 npm start`;
  if (code === 'EACCES' && port !== undefined)
    return `This user may not listen on port ${port}. Choose one above 1023: PORT=4321 npm start`;
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND' || code === 'EAI_AGAIN')
    return 'HOST is not an address of this machine. Leave it out for this machine alone, or set 0.0.0.0 for all its addresses.';
  if (code?.startsWith('SQLITE_READONLY'))
    return 'The database at DATABASE_URL is read-only for this user. Give this user the right to write the file and its folder.';
  if (code === 'SQLITE_BUSY') return 'The database is locked by another process. Stop the other Breakwater, then start again.';
  if (code === 'SQLITE_CANTOPEN') {
    return 'The database at DATABASE_URL cannot be opened: it is a folder, or this user may not read it. Name a file, such as file:./var/breakwater.db.';
  }
  if (code === 'SQLITE_NOTADB')
    return 'The file at DATABASE_URL is not a SQLite database. Name another file, or restore a backup.';
  return null;
}
