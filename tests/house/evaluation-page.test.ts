// What the page of the library's evaluation is made of: the committed report, and arithmetic on it.
import { expect, test } from 'vitest';
import { toHtml } from '#src/features/detection/draw/node.ts';
import { precisionAt, precisionRows } from '#src/features/detection/evaluation/base-rates.ts';
import { betterThanOurs } from '#src/features/detection/evaluation/better-baselines.ts';
import { figure, percent } from '#src/features/detection/evaluation/numbers.ts';
import { strips } from '#src/features/detection/evaluation/strips.ts';
import { committedEvaluation, readEvaluation } from '#src/features/detection/index.ts';

const report = committedEvaluation();

test('the committed report is of the format that the page draws', () => {
  expect(readEvaluation(report)).toBe(report);
  expect(report.goals.length).toBeGreaterThan(10);
});

test.each([['breakwater-library-evaluation-9'], ['breakwater-evaluation-1'], [undefined], [1]])(
  'a report of the format %s is refused, and how to make the right one is said',
  (format) => {
    expect(() => readEvaluation({ ...report, format })).toThrow(/breakwater-library-evaluation-2.*npm run detection:evaluate/s);
  },
);

test('the rarer risk is, the smaller the share of marks that are right', () => {
  // Of 100,000: 1,000 of risk, 900 found; 99,000 others, 990 marked.
  expect(precisionAt(100, 0.9, 0.01)).toBeCloseTo(900 / 1890);
  expect(precisionAt(1000, 0.9, 0.01)).toBeCloseTo(90 / 1089);
  expect(precisionAt(100, 0, 0)).toBe(0);
  for (const { right } of precisionRows(report)) {
    expect(right.map(({ share }) => share)).toEqual(right.map(({ share }) => share).toSorted((a, b) => b - a));
    for (const { share, atWorst } of right) expect(atWorst).toBeLessThanOrEqual(share);
  }
  expect(precisionRows({ ...report, benign: null })).toEqual([]);
});

test.each([
  [0, '0 %'],
  [1, '100 %'],
  [0.99996, '>99.9 %'],
  [0.00004, '0.0040 %'],
  [0.0057, '0.57 %'],
  [0.123, '12.3 %'],
  [null, '–'],
])('a share of %s is written %s', (share, said) => {
  expect(percent(share).replace('\u00a0', ' ')).toBe(said);
});

test('small figures keep digits that say something', () => {
  expect([figure(0.8868), figure(0.007611), figure(-0.0082), figure(0), figure(0.9997), figure(null)]).toEqual([
    ...['0.887', '0.0076', '−0.0082', '0.000', '>0.999', '–'],
  ]);
});

test('where a baseline does better than ours, it is said by name', () => {
  const system = (name: string, t2: number, benignFlagged: number) => ({
    ...{ name, t1: 0.5, t2, t2Severe: null, benignFlagged, conversations: null },
  });
  const ours = system('this library', 0.9, 0.02);
  expect(betterThanOurs([ours, system('a list', 0.95, 0.03)], 'en')).toMatch(
    /do better on the labels of T2.*“a list” \(0\.950\)/,
  );
  expect(betterThanOurs([ours, system('a filter', 0.1, 0.001)], 'ko')).toMatch(/better in false alarms.*“a filter” \(0\.10/);
  expect(betterThanOurs([ours, system('a filter', 0.1, 0.05)], 'ko')).toMatch(/None does better/);
});

test('a strip says in digits what it draws, and draws nothing for what is not known', () => {
  const html = toHtml(
    strips({
      columns: [{ title: 'T1', kind: 'open' }],
      rows: [
        { name: ['known'], marks: [{ at: 0.5, low: 0.4, high: 0.6, kind: 'open' }], figures: ['0.500'] },
        { name: ['unknown'], marks: [{ at: null, kind: 'open' }], figures: ['–'] },
      ],
      ...{ to: 1, ends: ['0', '1'] },
    }),
  );
  const [known = '', unknown = ''] = html.split('<li>').slice(1);
  expect(known).toContain('M40 7H60');
  expect(known).toContain('0.500');
  expect(unknown).not.toContain('class="dot"');
});
