import type { SessionMetadata } from '#src/detection/index.ts';
import { SESSION_FIELDS } from './fields.ts';

/** The form's values by path; what is empty or missing is not known, which is not the same as none. */
export type WrittenSession = Readonly<Record<string, string | number | undefined>>;

/** What is wrong with fields that belong together, each with its path; the fields for themselves are checked before. */
export function groupProblems(written: WrittenSession): { path: string; message: string }[] {
  const known = (name: string) => written[name] !== undefined && written[name] !== '';
  const problems: { path: string; message: string }[] = [];
  const none = known('payments.count') && Number(written['payments.count']) === 0;
  if (!none && PAYMENTS.some(known) && !NEEDED_PAYMENTS.every(known))
    problems.push({
      path: 'payments.count',
      message:
        'Payments: fill in the first four fields about them, or leave all six empty. Where there were none, 0 payments is enough.',
    });
  if (SHARED.some(known) && !SHARED.every(known))
    problems.push({
      path: 'externalSignals.reviewed',
      message: 'Shared by other platforms: fill in both numbers, or neither. 0 is a number.',
    });
  return problems;
}

/** The metadata of a session that is tried here and now. */
export function sessionFrom(written: WrittenSession): SessionMetadata {
  const meta: Record<string, unknown> = { sessionId: 'tried-here', startedAt: new Date().toISOString() };
  for (const { path, options, times = 1 } of SESSION_FIELDS) {
    const value = written[path];
    if (value === undefined || value === '') continue;
    set(meta, path, options ? chosen(value) : round(Number(value) * times));
  }
  const payments = meta['payments'] as Record<string, number> | undefined;
  if (payments?.['count'] === 0) meta['payments'] = { count: 0, median: 0, roundShare: 0, nearSessionShare: 0 };
  return meta as unknown as SessionMetadata;
}

function set(meta: Record<string, unknown>, path: string, value: unknown) {
  const [group = '', name] = path.split('.');
  meta[group] = name === undefined ? value : { ...(meta[group] as object | undefined), [name]: value };
}

const chosen = (value: string | number) => (value === 'yes' ? true : value === 'no' ? false : value);

// 55 % is 0.55 and not 0.55000000000000004, in the browser as on the server.
const round = (value: number) => Math.round(value * 1e6) / 1e6;

const PAYMENTS = SESSION_FIELDS.map(({ path }) => path).filter((path) => path.startsWith('payments.'));
const NEEDED_PAYMENTS = PAYMENTS.slice(0, 4);
const SHARED = ['externalSignals.reviewed', 'externalSignals.unreviewed'];
