import { named, type View } from '../view.ts';
import { INCIDENT_TYPES, PLACES, questionOf, type ReportAnswers } from './answers.ts';
import { assess, isRequired } from './assess.ts';
import { fileSkeleton } from './file-skeleton.ts';
import { reportSkeleton } from './report-skeleton.ts';

const ROLE_OF = { child: 'the child', suspect: 'the suspect', origin: 'where it was sent from' };
const SAID = { yes: 'Held', no: 'Not yet', 'not-held': 'Not held' };

/** What the page shows for these answers. */
export function reportView(answers: ReportAnswers): View {
  const { completeness, urgency, verdict, signs, rows, next, notHeld, points } = assess(answers);
  const top = next.slice(0, 3);
  const said = completeness !== 'empty' || urgency !== 'unsaid';
  const codes = [...new Set(PLACES.map((place) => answers.places[place]).filter(Boolean))];
  const required = rows.filter((id) => isRequired(id) && answers.held[id] !== 'yes').length;
  const shown = [
    `band:${completeness}`,
    `urgency:${urgency}`,
    `verdict:${verdict}`,
    ...(said ? ['answered'] : []),
    ...(completeness === 'empty' ? [] : ['points']),
    ...(answers.contents.includes('viral') ? ['viral'] : []),
    ...named('sign', signs),
    ...named('rows', rows),
    ...named(
      'held',
      rows.filter((id) => answers.held[id] === 'yes'),
    ),
    ...named('next', next),
    ...named('top', top),
    ...(next.length === 0 ? ['next-none'] : []),
    ...named('not-held', notHeld),
    ...(notHeld.length > 0 ? ['not-held'] : []),
    ...named('place', codes),
    ...(codes.length === 0 ? ['place-none'] : []),
    ...(answers.law ? [`law:${answers.law}`] : ['law:unsaid']),
    ...(answers.contents.includes('file') ? ['file-xml'] : []),
    ...((['type', 'time', 'email'] as const).some((id) => answers.held[id] !== 'yes') ? ['xml-rejected'] : []),
  ];
  const texts: Record<string, string> = {
    held: String(points.held),
    all: String(points.all),
    within: String(points.within),
    lost: String(points.lost),
    required: required === 1 ? '1 required part is missing' : `${required || 'No'} required parts are missing`,
    type: answers.type ? INCIDENT_TYPES[answers.type] : 'not chosen',
    'report-xml': reportSkeleton(answers),
    'file-xml': fileSkeleton(answers),
  };
  for (const id of rows) {
    const held = answers.held[id];
    texts[`answer:${id}`] = held ? SAID[held] : 'Not said';
    texts[`points:${id}`] = `${held === 'yes' ? questionOf(id).points : 0} of ${questionOf(id).points}`;
  }
  for (const code of codes) {
    const roles = PLACES.filter((place) => answers.places[place] === code).map((place) => ROLE_OF[place]);
    texts[`roles:${code}`] = roles.join(', ');
  }
  return {
    shown: new Set(shown),
    texts,
    order: { next: named('next', next), top: named('top', top), rows: named('rows', rows) },
  };
}
