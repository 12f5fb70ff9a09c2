import { afterEach, expect, test, vi } from 'vitest';
import { reportingProblems } from '#src/platform/start-problems.ts';

afterEach(() => vi.restoreAllMocks());

/** What a start says that ends with this error; these are errors that no test can bring about as root. */
async function saidOf(error: Error): Promise<string> {
  const written = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
  const exit = vi.spyOn(process, 'exit').mockReturnValue(undefined as never);
  await reportingProblems(() => Promise.reject(error));
  expect(exit).toHaveBeenCalledWith(1);
  return written.mock.calls.map(([text]) => String(text)).join('');
}

const failing = (code: string, more: object = {}) => Object.assign(new Error('as Node says it'), { code, ...more });

test('a database that this user may not write is named with what to do', async () => {
  for (const code of ['SQLITE_READONLY', 'SQLITE_READONLY_DIRECTORY'])
    expect(await saidOf(failing(code))).toMatch(/DATABASE_URL is read-only.*right to write/);
});

test('a port below 1024 that this user may not have is named with one that is free to all', async () => {
  expect(await saidOf(failing('EACCES', { port: 80 }))).toMatch(/port 80.*PORT=4321/);
});

test('a host that no name server knows is named', async () => {
  expect(await saidOf(failing('ENOTFOUND'))).toMatch(/^\nBreakwater cannot start\.\nHOST /);
});

test('what nobody can mend by a setting is a bug, and stays one', async () => {
  const bug = new TypeError('x is not a function');
  await expect(reportingProblems(() => Promise.reject(bug))).rejects.toBe(bug);
});
