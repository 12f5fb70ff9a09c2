import { QUESTION_IDS, questionOf, SIGNS, type QuestionId, type ReportAnswers, type Sign } from './answers.ts';

/** Can police act? From nothing said, over what the system would reject, to a strong report. */
export type Band = 'empty' | 'rejected' | 'unplaced' | 'gaps' | 'sound' | 'strong';

/** Should it go now? */
export type Urgency = 'unsaid' | 'urgent' | 'perhaps' | 'ordinary';

/** What both together ask for. Urgent goes before complete. */
export type Verdict = 'begin' | 'say-urgency' | 'unblock-now' | 'now-then-complete' | 'now' | 'decide' | 'complete' | 'send';

export interface Assessment {
  completeness: Band;
  urgency: Urgency;
  signs: Sign[];
  verdict: Verdict;
  /** The questions that matter here: required gaps first, then the others by value, then what is held. */
  rows: QuestionId[];
  /** What is missing and can be got, most valuable first. */
  next: QuestionId[];
  /** What the company does not hold: to be said in the report. */
  notHeld: QuestionId[];
  points: { held: number; within: number; lost: number; all: number };
}

/** From this share of the points on, a report with everything required is strong. */
const STRONG_FROM = 0.85;
const ACCEPTED_BY_THE_SYSTEM: readonly QuestionId[] = ['type', 'time', 'email'];
const PLACES_AND_NAMES: readonly QuestionId[] = ['location', 'account'];

/** Judges what is held and how urgent it is, each for itself. Pure: no text of a case, no clock, nothing kept. */
export function assess(answers: ReportAnswers): Assessment {
  const asked = QUESTION_IDS.filter((id) => matters(id, answers));
  const gaps = asked.filter((id) => answers.held[id] !== 'yes').toSorted((a, b) => rank(a) - rank(b));
  const holding = asked.filter((id) => answers.held[id] === 'yes');
  const next = gaps.filter((id) => answers.held[id] !== 'not-held');
  const notHeld = gaps.filter((id) => answers.held[id] === 'not-held');
  const points = { held: sum(holding), within: sum(next), lost: sum(notHeld), all: sum(asked) };
  const completeness = bandOf(answers, gaps, points);
  const signs = SIGNS.filter((sign) => answers.signs.includes(sign));
  const urgency = urgencyOf(answers, signs);
  const verdict = verdictOf(completeness, urgency, next.some(isRequired));
  return { completeness, urgency, signs, verdict, rows: [...gaps, ...holding], next, notHeld, points };
}

export function matters(id: QuestionId, { contents, signs }: ReportAnswers): boolean {
  const { when } = questionOf(id);
  return !when || when.some((one) => (contents as readonly string[]).includes(one) || (signs as readonly string[]).includes(one));
}

function bandOf({ held }: ReportAnswers, gaps: QuestionId[], points: Assessment['points']): Band {
  if (Object.keys(held).length === 0) return 'empty';
  if (gaps.some((id) => ACCEPTED_BY_THE_SYSTEM.includes(id))) return 'rejected';
  if (gaps.some((id) => PLACES_AND_NAMES.includes(id))) return 'unplaced';
  if (gaps.some(isRequired)) return 'gaps';
  return points.held / points.all >= STRONG_FROM ? 'strong' : 'sound';
}

function urgencyOf({ signs }: ReportAnswers, found: Sign[]): Urgency {
  if (found.length > 0) return 'urgent';
  if (signs.includes('perhaps')) return 'perhaps';
  return signs.includes('none') ? 'ordinary' : 'unsaid';
}

function verdictOf(band: Band, urgency: Urgency, moreToGet: boolean): Verdict {
  // What nobody holds is no reason to wait: the report says so, and goes.
  const complete = band === 'sound' || band === 'strong' || (band !== 'rejected' && band !== 'empty' && !moreToGet);
  if (urgency === 'urgent')
    return band === 'rejected' || band === 'empty' ? 'unblock-now' : complete ? 'now' : 'now-then-complete';
  if (urgency === 'perhaps') return 'decide';
  if (band === 'empty') return 'begin';
  if (urgency === 'unsaid') return 'say-urgency';
  return complete ? 'send' : 'complete';
}

export const isRequired = (id: QuestionId) => ['required', 'ours'].includes(questionOf(id).level);
/** Required before strong before optional, and within each the most points first; equals keep their order. */
const rank = (id: QuestionId) => (isRequired(id) ? 0 : questionOf(id).level === 'strong' ? 100 : 200) - questionOf(id).points;
const sum = (ids: QuestionId[]) => ids.reduce((total, id) => total + questionOf(id).points, 0);
