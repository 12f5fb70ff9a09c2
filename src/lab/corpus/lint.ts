// `npm run lab:lint`: refuses corpus files that break the lines which are never crossed.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { DataSet, RegExpMatcher, englishDataset, englishRecommendedTransformers } from 'obscenity';
import { BEHAVIOURS } from '../../detection/behaviours.ts';
import type { Author, Family, Lang } from './families.ts';
import { familiesOf, linesOf } from './families.ts';
import { messagesOf } from './messages.ts';

const AUTHORS: readonly Author[] = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const HOW =
  /^(?:quoted|reported|negated|refused|hypothetical|past|taught|other-person|third-person|self|other-sense|joke|ordinary|logistics|reversed)$/;
const MESSAGES_READ = 60;

// Words of a minor may not stand in text that raises a sexual topic, whatever the sentence says.
const YOUNG_AGE = '(?:[1-9]|1[0-7]|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen)';
const MINOR: readonly RegExp[] = [
  /\b(?:kids?|child(?:ren|hood)?|teen(?:s|agers?)?|minors?|underage|juveniles?|youngsters?|preteens?|toddlers?|infants?|little (?:girl|boy)s?)\b/i,
  /\b(?:school\w*|pupils?|students?|classmates?|homework|(?<!under)grade|home alone|sons?|daughters?|nieces?|nephews?)\b/i,
  /\b(?<!new |my wife's )bab(?:y|ies)\b(?! food)/i,
  new RegExp(`\\b${YOUNG_AGE}[- ]?(?:yo|y/o|years?[- ]olds?)\\b`, 'i'),
  new RegExp(
    `\\b(?:i'?m|am|is|are|you'?re|aged?|of|turn(?:s|ed|ing)?) (?:only |just )?${YOUNG_AGE}\\b(?! (?:min|hour|day|week|month|year|%))`,
    'i',
  ),
  /\b(?:year|class) (?:[1-9]|1[0-3])\b/i,
  /초등|중학|고등학|초딩|중딩|고딩|미성년|청소년|어린|꼬마|유치원|학생|학교|숙제|학년|아이(?!디|템|스|폰)|애들|조카|딸|아들|십대|10대/,
  /[초중고][1-6](?!\d)|(?<!\d)(?:[1-9]|1[0-7]) ?(?:살|세(?![가-힣]))|열(?:한|두|세|네|다섯|여섯|일곱)? ?살/,
];
// Words that raise a sexual topic stay in families that are about it.
const SEXUAL =
  /\b(?:sex(?!tortion|agen)\w*|intima\w+|contracepti\w+|condoms?|erotic\w*|naked|nudes?|porn\w*|libido|orgasm\w*|foreplay|arous\w+)\b|섹스|성관계|성교육|피임|콘돔|야동|야한|잠자리(?!채| 잡)|스킨십|알몸|누드|음란|자위|성욕/i;
const NAMED = /https?:|www\.|@[a-z0-9_]{3,}|\b[\w.]+@[\w.]+\b|\d{7,}|\d{3}[- ]\d{3,4}[- ]\d{4}/i;

// The plain word for the topic is no explicit word; a city and a spice only look like two.
const dataset = new DataSet<{ originalWord: string }>()
  .addAll(englishDataset)
  .removePhrasesIf(({ metadata }) => metadata?.originalWord === 'sex')
  .addPhrase((phrase) => phrase.addWhitelistedTerm('fukuoka').addWhitelistedTerm('cumin'));
const explicit = new RegExpMatcher({ ...dataset.build(), ...englishRecommendedTransformers });

export interface Problem {
  where: string;
  what: string;
}

/** What is wrong with the corpus; each problem names the family, none repeats its words. */
export function corpusProblems(): Problem[] {
  const families = (['en', 'ko'] as Lang[]).flatMap((lang) => AUTHORS.flatMap((author) => familiesOf(lang, author)));
  return [
    ...families.flatMap(familyProblems),
    ...(['en', 'ko'] as Lang[]).flatMap((lang) => [...contrastProblems(lang), ...groupProblems(lang)]),
  ];
}

function familyProblems(family: Family): Problem[] {
  const where = `${family.lang}-${family.author}/${family.key}`;
  const found = (what: string) => ({ where, what });
  const known: readonly string[] = BEHAVIOURS;
  const labels = [...family.active, ...(family.near ? [family.near] : [])];
  const unknown = labels.filter((label) => !known.includes(label));
  if (unknown.length > 0) return [found(`names a label that does not exist: ${unknown.join(', ')}`)];
  if (family.how !== null && !HOW.test(family.how)) return [found(`"how" is ${family.how}, which is not in the README`)];
  if (family.active.includes('sexual_topic') && family.active.includes('minor_indicator')) {
    return [found('joins sexual_topic and minor_indicator, which is never done')];
  }
  let messages: string[];
  try {
    messages = messagesOf(family, MESSAGES_READ, 1);
  } catch (error) {
    return [found((error as Error).message)];
  }
  if (messages.length === 0) return [found('has no line')];
  return wordProblems(where, [...family.lines, ...messages], labels.includes('sexual_topic'));
}

/** `topic`: the text is about a sexual topic, so no minor may be near; else no sexual word may be in it. */
export function wordProblems(where: string, texts: readonly string[], topic: boolean): Problem[] {
  const problems: Problem[] = [];
  const some = (pattern: RegExp) => texts.some((text) => pattern.test(text));
  if (topic && MINOR.some(some)) problems.push({ where, what: 'a sexual topic beside a word of minors' });
  if (!topic && some(SEXUAL)) problems.push({ where, what: 'a sexual word outside the families of sexual_topic' });
  if (some(NAMED)) problems.push({ where, what: 'an address, a handle, a link or a number that could be somebody’s' });
  if (texts.some((text) => explicit.hasMatch(text))) problems.push({ where, what: 'an explicit word' });
  return problems;
}

function contrastProblems(lang: Lang): Problem[] {
  const { functions } = parse(readFileSync(join(import.meta.dirname, 'contrasts', `${lang}.yaml`), 'utf8')) as {
    functions: Record<string, { checks: string; cases: string }>;
  };
  return Object.entries(functions).flatMap(([name, { checks, cases }]) =>
    wordProblems(`contrasts/${lang}/${name}`, linesOf(cases), checks === 'sexual_topic'),
  );
}

function groupProblems(lang: Lang): Problem[] {
  const { groups } = parse(readFileSync(join(import.meta.dirname, 'groups', `${lang}.yaml`), 'utf8')) as {
    groups: Record<string, string>;
  };
  return Object.entries(groups).flatMap(([name, text]) => wordProblems(`groups/${lang}/${name}`, linesOf(text), false));
}

if (import.meta.main) {
  const problems = corpusProblems();
  for (const { where, what } of problems) console.error(`${where}: ${what}`);
  if (problems.length === 0) console.log('The corpus keeps to its lines.');
  process.exit(problems.length === 0 ? 0 : 1);
}
