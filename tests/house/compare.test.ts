import { expect, test } from 'vitest';
import { parse } from 'yaml';
import { readFileSync, readdirSync } from 'node:fs';
import { COLUMN_NAMES, compared, comparisonCsv, type Jurisdiction, readComparison } from '#src/features/guidance/index.ts';
import { jurisdictionSchema } from '#src/features/guidance/jurisdiction-schema.ts';

const all: Jurisdiction[] = readdirSync('content/jurisdictions').map((name) =>
  jurisdictionSchema.parse(parse(readFileSync(`content/jurisdictions/${name}`, 'utf8'), { version: '1.1' })),
);
const asked = (query: string) => readComparison(new URLSearchParams(query));
const codes = (query: string) => compared(all, asked(query)).map(({ code }) => code);

test('there are the 18 jurisdictions of the guidance, each under the code of its file', () => {
  expect(all.map(({ code }) => code).sort()).toEqual(
    ['AU', 'BD', 'HK', 'ID', 'IN', 'JP', 'KH', 'KR', 'LK', 'MY', 'NP', 'NZ', 'PH', 'PK', 'SG', 'TH', 'TW', 'VN'].sort(),
  );
  expect(readdirSync('content/jurisdictions').sort()).toEqual(all.map(({ code }) => `${code.toLowerCase()}.yaml`).sort());
});

test('without filters all are there, by name', () => {
  const names = compared(all, asked('')).map(({ name }) => name);
  expect(names).toHaveLength(18);
  expect(names).toEqual([...names].sort((a, b) => a.localeCompare(b)));
});

test('filters narrow, together as one', () => {
  expect(codes('duty=yes')).toContain('PH');
  expect(codes('duty=yes')).not.toContain('JP');
  expect(codes('childAge=16').sort()).toEqual(['HK', 'SG', 'VN']);
  expect(codes('childAge=16&duty=no')).toEqual(['HK']);
  expect(codes('livestream=offence-named')).toContain('PH');
  for (const answer of ['yes', 'partial', 'no', 'unclear', 'not-found'])
    expect(codes(`duty=${answer}`)).toEqual(
      all
        .filter(({ duty }) => duty.answer === answer)
        .sort((a, b) => a.name.localeCompare(b.name))
        .map(({ code }) => code),
    );
});

test('what an address says wrongly is named and left out; the rest holds', () => {
  const comparison = asked('duty=perhaps&childAge=16&column=ai&column=__proto__&column=nonsense');
  expect(comparison.ignored).toEqual([
    'Duty to report: there is no choice "perhaps"',
    'Columns: there is no column "__proto__"',
    'Columns: there is no column "nonsense"',
  ]);
  expect(comparison.columns).toEqual(['ai']);
  expect(compared(all, comparison).map(({ code }) => code)).toEqual(['HK', 'SG', 'VN']);
  expect(asked('childAge=1e9').ignored).toHaveLength(1);
});

test('the CSV has every answer with its status and its sources, and no cell that a spreadsheet would run', () => {
  const csv = comparisonCsv(all, asked(COLUMN_NAMES.map((name) => `column=${name}`).join('&')));
  const [head = '', ...lines] = csv.slice(1).split('\r\n');
  expect(csv.startsWith('\uFEFF"Code"')).toBe(true);
  expect(lines.filter((line) => /^"[A-Z]{2}"/.test(line))).toHaveLength(18);
  expect(head.split(',')).toHaveLength(2 + 3 * COLUMN_NAMES.length);
  const philippines = lines.find((line) => line.startsWith('"PH"')) ?? '';
  expect(philippines).toContain('"Yes","verified"');
  expect(philippines).toContain('https://');

  // An answer carries the mark of what says something, not that of a gap that happens to stand first.
  expect(lines.find((line) => line.startsWith('"MY"'))).toMatch(/"Unclear","(?:verified|secondary|unverified)"/);

  const hostile = structuredClone(all[0]!);
  hostile.name = '=HYPERLINK("x")';
  hostile.languages.list = ['-2+3', 'a "quoted", word'];
  const row = comparisonCsv([hostile], asked('column=languages')).split('\r\n')[1];
  expect(row).toContain(`"'=HYPERLINK(""x"")"`);
  expect(row).toContain(`"'-2+3, a ""quoted"", word"`);
});
