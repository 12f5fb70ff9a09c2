import { named, type View } from '../view.ts';
import { requestQuestionOf, type RequestAnswers } from './answers.ts';
import { assessRequest } from './assess.ts';
import { outline } from './outline.ts';

/** What the page shows for these answers. */
export function requestView(answers: RequestAnswers): View {
  const { readiness, routes, notes, rows, fix, points } = assessRequest(answers);
  const there = rows.filter((id) => answers.holds[id] === 'yes');
  const top = fix.slice(0, 3);
  const shown = [
    `ready:${readiness}`,
    ...(readiness === 'empty' ? [] : ['points']),
    ...named('route', routes),
    // The first step, for the summary.
    ...(routes[0] ? [`first:${routes[0]}`] : ['route-unsaid']),
    ...named('note', notes),
    ...named('rows', rows),
    ...named('held', there),
    ...named('fix', fix),
    ...named('top', top),
    ...(fix.length === 0 ? ['fix-none'] : []),
  ];
  const required = fix.filter((id) => requestQuestionOf(id).level === 'required').length;
  const texts: Record<string, string> = {
    held: String(points.held),
    all: String(points.all),
    required: required === 1 ? '1 required part is missing' : `${required || 'No'} required parts are missing`,
    outline: outline(answers),
  };
  for (const id of rows) {
    const said = answers.holds[id];
    const { points: weight } = requestQuestionOf(id);
    texts[`answer:${id}`] = said === 'yes' ? 'There' : said === 'no' ? 'Missing' : 'Not said';
    texts[`points:${id}`] = `${said === 'yes' ? weight : 0} of ${weight}`;
  }
  return {
    shown: new Set(shown),
    texts,
    order: { fix: named('fix', fix), top: named('top', top), rows: named('rows', rows), route: named('route', routes) },
  };
}
