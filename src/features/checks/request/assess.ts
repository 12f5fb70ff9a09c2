import { REQUEST_QUESTION_IDS, requestQuestionOf, type RequestAnswers, type RequestQuestionId } from './answers.ts';

/** The ways that a request can go, in the order in which they would be taken. */
export const ROUTES = [
  'emergency',
  'no-emergency',
  'preserve',
  'preservation',
  'domestic',
  'agreement',
  'direct',
  'treaty',
  'later-treaty',
  'find-entity',
] as const;
export type Route = (typeof ROUTES)[number];

/** Facts about an officer's own place that change a route. */
export const PLACE_NOTES = ['JP', 'LK', 'not-au'] as const;
export type PlaceNote = (typeof PLACE_NOTES)[number];

export type Readiness = 'empty' | 'refused' | 'slow' | 'ready';

export interface RequestAssessment {
  readiness: Readiness;
  /** Empty where it was not said what is sought. */
  routes: Route[];
  notes: PlaceNote[];
  /** Gaps in the order of what to put right first, then what is there. */
  rows: RequestQuestionId[];
  fix: RequestQuestionId[];
  points: { held: number; all: number };
}

/** Says which route a request takes and what would hold it up. Pure; general information, no legal advice. */
export function assessRequest(answers: RequestAnswers): RequestAssessment {
  const asked = REQUEST_QUESTION_IDS.filter((id) => mattersForRequest(id, answers));
  const fix = asked.filter((id) => answers.holds[id] !== 'yes').toSorted((a, b) => rank(a) - rank(b));
  const there = asked.filter((id) => answers.holds[id] === 'yes');
  return {
    readiness: readinessOf(answers, fix),
    routes: routesOf(answers),
    notes: notesOf(answers),
    rows: [...fix, ...there],
    fix,
    points: { held: sum(there), all: sum(asked) },
  };
}

export function mattersForRequest(id: RequestQuestionId, { sought, circumstances }: RequestAnswers): boolean {
  const { when } = requestQuestionOf(id);
  return !when || (when as readonly string[]).some((one) => one === sought || (circumstances as readonly string[]).includes(one));
}

function readinessOf({ holds, sought }: RequestAnswers, fix: RequestQuestionId[]): Readiness {
  if (Object.keys(holds).length === 0) return 'empty';
  if (fix.some((id) => requestQuestionOf(id).level === 'required')) return 'refused';
  // What is sought decides what else is asked: before it is said, nothing is ready.
  return fix.length > 0 || !sought ? 'slow' : 'ready';
}

function routesOf(answers: RequestAnswers): Route[] {
  const { sought, provider, holds } = answers;
  if (!sought) return [];
  const entity: Route[] = provider === 'unknown' || !provider ? ['find-entity'] : [];
  if (sought === 'preservation') return ['preservation', ...entity];
  const first: Route[] = holds.preserved === 'yes' ? [] : ['preserve'];
  if (sought === 'emergency') {
    // An emergency request that does not meet the criteria goes the ordinary way, and slowly.
    return holds.criteria === 'no' ? ['no-emergency', ...first, ...entity] : ['emergency', ...first, ...entity];
  }
  return [...first, ...entity, ...waysTo(answers)];
}

function waysTo({ sought, officer, provider }: RequestAnswers): Route[] {
  if (!provider || provider === 'unknown') return [];
  if (provider === 'same') return ['domestic'];
  const agreement: Route[] = provider === 'us' && officer === 'AU' ? ['agreement'] : [];
  if (sought === 'content') return agreement.length > 0 ? agreement : ['treaty'];
  return [...agreement, 'direct', ...(agreement.length > 0 ? [] : (['later-treaty'] as const))];
}

function notesOf({ officer, provider, sought }: RequestAnswers): PlaceNote[] {
  if (provider === 'same' || !sought || !officer) return [];
  const notes: PlaceNote[] = [];
  if (officer === 'JP' || officer === 'LK') notes.push(officer);
  if (provider === 'us' && officer !== 'AU') notes.push('not-au');
  return notes;
}

const rank = (id: RequestQuestionId) => (requestQuestionOf(id).level === 'required' ? 0 : 100) - requestQuestionOf(id).points;
const sum = (ids: RequestQuestionId[]) => ids.reduce((total, id) => total + requestQuestionOf(id).points, 0);
