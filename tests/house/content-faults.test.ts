import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { ROUTES } from '#src/access.ts';
import { checkContent, readPages } from '#src/features/guidance/index.ts';

// What an editor is told: on a copy of the portal's own content, with one fault put in.

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'breakwater-content-'));
  cpSync('content', root, { recursive: true });
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const PAGE = 'guidance/livestream-evidence.mdx';
const PLACE = 'jurisdictions/ph.yaml';

function edit(file: string, change: (text: string) => string) {
  const before = readFileSync(join(root, file), 'utf8');
  const after = change(before);
  expect(after, 'the fault was put in').not.toBe(before);
  writeFileSync(join(root, file), after);
}

const told = (today = new Date('2026-11-24')) =>
  checkContent(root, Object.keys(ROUTES), today).map(
    ({ file, kind, what }) => `${file.slice(root.length + 1)}: ${kind}: ${what}`,
  );

const refused = () => {
  try {
    readPages(root);
    return 'nothing';
  } catch (error) {
    return (error as Error).message;
  }
};

test('the content of this portal has nothing to mend', () => {
  expect(told()).toEqual([]);
});

test('the day after a review was due, the page is named and nothing else is', () => {
  edit(PAGE, (text) => text.replace(/^nextReview: .*$/m, 'nextReview: 2026-11-23'));
  expect(told()).toEqual([`${PAGE}: stale: its review was due on 2026-11-23`]);
});

test('a fact without a source, with one that the page does not list, or unverified without a place to check', () => {
  const put = (fact: string) => edit(PAGE, (text) => `${text}\n${fact}\n`);
  put('<Fact>Water is wet</Fact>.');
  put('<Fact source="nobody">Stone is hard</Fact>.');
  put('<Fact status="unverified">Sand is soft</Fact>.');
  expect(told()).toEqual([
    `${PAGE}: fact: "Water is wet" has no source: name one, or mark it status="unverified" with check=`,
    `${PAGE}: fact: "Stone is hard" names the source "nobody", which the page does not list`,
    `${PAGE}: fact: "Sand is soft" is unverified and does not say where to check it: add check=`,
  ]);
});

test('a link to a page that is not there is named; links to pages, routes and anchors that are pass', () => {
  edit(
    PAGE,
    (text) =>
      `${text}\n[a](/guidance/no-such-page) [b](/guidance/jurisdictions/zz) [c](/no-such-place) [d](/guidance/jurisdictions/ph#duty) [e](/webinars) [f](/groups/livestreaming)\n`,
  );
  expect(told()).toEqual(
    ['/guidance/no-such-page', '/guidance/jurisdictions/zz', '/no-such-place'].map(
      (href) => `${PAGE}: link: the link ${href} leads nowhere`,
    ),
  );
});

test('an abbreviation that the glossary does not know, and a word that this house does not use', () => {
  edit(PAGE, (text) => `${text}\nThe XQZJ said child pornography. The law says "child pornography".\n`);
  expect(told()).toEqual([
    `${PAGE}: term: "XQZJ" does not stand in terms.yaml: add it with its meaning, or write it out`,
    `${PAGE}: term: "child pornography": write CSAM, or quote the law that says it`,
  ]);
});

test('a jurisdiction with a verified fact and no source is refused with file and field', () => {
  edit(PLACE, (text) =>
    text.replace(/( {4}- says: [^\n]+\n(?: {6}[^-\n][^\n]*\n)*? {6}status: (?:verified|secondary)\n) {6}sources: [^\n]+\n/, '$1'),
  );
  expect(refused()).toMatch(/ph\.yaml: \w+\.facts\.\d+\.(?:sources: a verified or secondary fact names its source|check:)/);
});

test('a jurisdiction that names a source it does not list is refused with file and field', () => {
  edit(PLACE, (text) => text.replace(/^( +)sources: \[[^\]]+\]$/m, '$1sources: [nobody]'));
  expect(refused()).toMatch(/ph\.yaml: [\w.]+\.sources: there is no source "nobody" in this file/);
});

test.each([
  ['a heading left out', /^retention:\n(?: .*\n)+/m, '', /ph\.yaml: retention: /],
  ['an answer that is none', /^duty:\n {2}answer: .*$/m, 'duty:\n  answer: perhaps', /ph\.yaml: duty\.answer: /],
  ['a date in quotes', /^reviewed: .*$/m, 'reviewed: "2026-11-24"', /ph\.yaml: reviewed: write a date as YYYY-MM-DD/],
  ['an audience that is none', /^audience: .*$/m, 'audience: friends', /ph\.yaml: audience: say public, members or group:<slug>/],
  [
    'a zone that is none',
    /^timeZones: .*$/m,
    'timeZones: [Asia/Atlantis]',
    /ph\.yaml: timeZones\.0: name a zone of the IANA database/,
  ],
  ['a field that nobody knows', /^code: PH$/m, 'code: PH\nflag: blue', /ph\.yaml: : .*flag/],
  ['no YAML at all', /^code: PH$/m, 'code: [PH', /ph\.yaml: this is not valid YAML: /],
])('%s in a jurisdiction is refused with file and field', (_, what, instead, sentence) => {
  edit(PLACE, (text) => text.replace(what, instead));
  expect(refused()).toMatch(sentence);
});
