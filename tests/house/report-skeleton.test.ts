import { expect, test } from 'vitest';
import {
  CONTENTS,
  HELD,
  INCIDENT_TYPES,
  NOTHING_SAID,
  QUESTION_IDS,
  SIGN_CHOICES,
  type IncidentType,
  type ReportAnswers,
} from '#src/features/checks/report/answers.ts';
import { fileSkeleton } from '#src/features/checks/report/file-skeleton.ts';
import { reportSkeleton } from '#src/features/checks/report/report-skeleton.ts';
import { faults, INCIDENT_TYPE_VALUES, parsed, type Element } from '../support/cybertipline-structure.ts';

const TYPES = Object.keys(INCIDENT_TYPES) as IncidentType[];

/** Answers of every kind: nothing, everything, each question alone either way, and a thousand by chance that is always the same. */
const ANSWERS: ReportAnswers[] = [NOTHING_SAID, complete(), ...eachAlone(), ...byChance(1000)];

test('every skeleton has its elements in the published order and number, but for what it says is missing', () => {
  expect(ANSWERS.length).toBeGreaterThan(1000);
  for (const answers of ANSWERS) {
    const missing = [
      ...(answers.type ? [] : ['<incidentSummary> lacks <incidentType>']),
      ...(answers.held.time === 'yes' ? [] : ['<incidentSummary> lacks <incidentDateTime>']),
      ...(answers.held.email === 'yes' ? [] : ['<reporter> lacks <reportingPerson>']),
    ];
    expect([answers, faults(parsed(reportSkeleton(answers)))]).toEqual([answers, missing]);
    expect([answers, faults(parsed(fileSkeleton(answers)))]).toEqual([answers, []]);
  }
});

test('every value is a placeholder in square brackets or a word of the schema, so nothing of a case can stand in it', () => {
  const words = new Set([...INCIDENT_TYPE_VALUES, 'true', 'Reported', 'Upload', '']);
  for (const answers of ANSWERS) {
    for (const { text, attributes } of [reportSkeleton(answers), fileSkeleton(answers)].flatMap((xml) => all(parsed(xml)))) {
      expect(words.has(text) || /^\[[^\][<>&]+\]$/.test(text), text).toBe(true);
      for (const [, value = ''] of attributes.matchAll(/="([^"]*)"/g)) {
        expect(/^\[[^\][<>&]+\]$/.test(value) || value === 'Billing', value).toBe(true);
      }
    }
  }
});

test('the incident types are the eight of the system', () => {
  expect(Object.values(INCIDENT_TYPES).sort()).toEqual([...INCIDENT_TYPE_VALUES].sort());
});

test('what is held stands as an element, and what is not as a comment in its place', () => {
  const whole = reportSkeleton(complete());
  expect(whole).not.toMatch(/<!-- (?:missing|not held)/);
  for (const name of ['ipCaptureEvent', 'port', 'victim', 'intendedRecipient', 'escalateToHighPriority', 'associatedAccount'])
    expect(whole).toContain(`<${name}`);
  const nothing = reportSkeleton(NOTHING_SAID);
  for (const missing of ['required: incidentType', 'required by us: espIdentifier', 'strong: victim'])
    expect(nothing).toContain(`missing, ${missing}`);
  const without = reportSkeleton({ ...complete(), held: { ...complete().held, victim: 'not-held' } });
  expect(without).toContain('<!-- not held: victim');
  expect(without).not.toContain('<victim>');
});

test('an escalation stands only where there is a sign and a reason: any value in it escalates', () => {
  expect(reportSkeleton({ ...complete(), signs: ['none'] })).not.toContain('<escalateToHighPriority>');
  expect(reportSkeleton({ ...complete(), held: { ...complete().held, urgency: 'no' } })).toContain(
    'missing, required as it is urgent',
  );
});

test('the check of the structure would see a wrong order, a second element and one that does not belong', () => {
  const wrong = (xml: string) => faults(parsed(xml));
  expect(wrong('<ipCaptureEvent><dateTime>x</dateTime><ipAddress>x</ipAddress></ipCaptureEvent>')).toHaveLength(1);
  expect(wrong('<ipCaptureEvent><ipAddress>x</ipAddress><ipAddress>x</ipAddress></ipCaptureEvent>')).toHaveLength(1);
  expect(wrong('<ipCaptureEvent></ipCaptureEvent>')).toEqual(['<ipCaptureEvent> lacks <ipAddress>']);
  expect(wrong('<reporter><reportingPerson><email>x</email></reportingPerson><victim></victim></reporter>')).toHaveLength(2);
  expect(() => parsed('<a><!-- a -- b --></a>')).toThrow('not well formed');
  expect(() => parsed('<a><b></a></b>')).toThrow('closes');
});

function complete(): ReportAnswers {
  return {
    type: 'csam',
    contents: CONTENTS,
    signs: ['now'],
    places: { child: 'PH', suspect: 'AU', origin: 'PH' },
    law: 'us',
    held: Object.fromEntries(QUESTION_IDS.map((id) => [id, 'yes'])),
  };
}

function eachAlone(): ReportAnswers[] {
  return QUESTION_IDS.flatMap((id) =>
    HELD.flatMap((held) => [
      { ...NOTHING_SAID, contents: CONTENTS, held: { [id]: held } },
      { ...complete(), held: { ...complete().held, [id]: held } },
    ]),
  );
}

function byChance(count: number): ReportAnswers[] {
  let state = 20261124;
  // The low bits of such a series repeat: the high ones are taken.
  const chance = (of: number) => ((state = (Math.imul(state, 1664525) + 1013904223) >>> 0) >>> 16) % of;
  return Array.from({ length: count }, () => ({
    ...NOTHING_SAID,
    type: chance(4) === 0 ? '' : (TYPES[chance(TYPES.length)] ?? ''),
    contents: CONTENTS.filter(() => chance(2) === 0),
    signs: SIGN_CHOICES.filter(() => chance(3) === 0),
    held: Object.fromEntries(QUESTION_IDS.flatMap((id) => (chance(5) === 0 ? [] : [[id, HELD[chance(3)]]]))),
  }));
}

const all = (element: Element): Element[] => [element, ...element.children.flatMap(all)];
