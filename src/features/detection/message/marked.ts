import { languageOf } from '#src/platform/language.ts';
import { type Drawing, h } from '../draw/node.ts';
import { LABEL_NAMES } from '../label-names.ts';
import { type Finding, piecesOf } from './findings.ts';
import { withHiddenSigns } from './hidden-signs.ts';
import { ROLES, VIA } from './words.ts';

/** The text as it was written, with numbered marks. What a mark says appears in the strip below at pointing or focus, and stands in the legend. */
export function markedText(text: string, findings: readonly Finding[]): Drawing {
  const pieces = piecesOf(text, findings).map(({ text: words, covers, ends, role }) => {
    if (role === undefined) return h('span', {}, withHiddenSigns(words));
    return h(
      'mark',
      { class: role },
      withHiddenSigns(words),
      ends.map((no) => numberOf(no, findings)),
      h('span', { class: 'tag', 'aria-hidden': 'true' }, covers.map((no) => `${no} ${saidOf(findings[no - 1])}`).join(' · ')),
    );
  });
  return h(
    'div',
    { class: 'said' },
    h('p', { lang: languageOf(text), dir: 'auto' }, pieces),
    findings.length > 0 &&
      h('p', { class: 'strip', 'aria-hidden': 'true' }, 'Point at a mark, or go to its number, to read it here.'),
  );
}

const numberOf = (no: number, findings: readonly Finding[]) =>
  h('a', { class: 'no', href: `#finding-${no}`, 'aria-label': `Mark ${no}: ${saidOf(findings[no - 1])}` }, String(no));

const saidOf = (finding: Finding | undefined) => (finding ? `${LABEL_NAMES[finding.label]}, ${ROLES[finding.role]}` : '');

/** Every mark in words. `stance` says why evidence was set aside, where it is plain which reason is meant. */
export function legend(text: string, findings: readonly Finding[], stance: string | undefined): Drawing {
  return h(
    'ol',
    { class: 'legend' },
    findings.map(({ label, role, start, end, via }, at) =>
      h(
        'li',
        { id: `finding-${at + 1}`, class: role },
        h('b', {}, LABEL_NAMES[label]),
        ' ',
        h('q', { lang: languageOf(text.slice(start, end)) }, withHiddenSigns(text.slice(start, end))),
        ' ',
        h(
          'span',
          { class: 'soft' },
          `${roleSaid(role, stance)}. Found by ${[...via].map((each) => VIA[each]).join(', and by ')}.`,
        ),
      ),
    ),
  );
}

const roleSaid = (role: Finding['role'], stance: string | undefined) => {
  const said = ROLES[role].replace(/^./, (first) => first.toUpperCase());
  return role === 'aside' && stance ? `${said}: ${stance.replace(/^./, (first) => first.toLowerCase())}` : said;
};
