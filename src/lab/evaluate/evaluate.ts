// `npm run detection:evaluate`: measures the committed model on everything it did not see, and writes the report that the portal shows.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createClassifier, DEFAULT_POLICY } from '../../detection/index.ts';
import { defaultModel } from '../../detection/model/default-model.ts';
import { textModel } from '../../detection/model.ts';
import { chanceFrom, seedOf, shuffled } from '../chance.ts';
import type { Lang } from '../corpus/families.ts';
import { evaluateLivestream } from '../livestream/evaluate.ts';
import { reliability } from '../metrics/calibration.ts';
import { BEHAVIOURS } from '../../detection/behaviours.ts';
import { sampled } from '../train/examples.ts';
import { SAMPLING, SEED } from '../train/settings.ts';
import { trainingFamilies } from '../train/text-model.ts';
import type { BaselineSets } from './baseline-figures.ts';
import { scorerFigures, sentinelFigures } from './baseline-figures.ts';
import { writeCardFigures } from './card-figures.ts';
import { filterScorers } from './baselines/filters.ts';
import { keywordScorer } from './baselines/keywords.ts';
import { linearScorer } from './baselines/linear.ts';
import { rulesScorer } from './baselines/rules.ts';
import { functionFigures } from './contrasts.ts';
import { dialoguesOf, earlyFigures, outcomeOf } from './conversations.ts';
import { benignFigures } from './external.ts';
import { goalsOf } from './goals.ts';
import { groupFigures } from './groups.ts';
import { metamorphicFigures } from './metamorphic.ts';
import { obfuscationFigures } from './obfuscation.ts';
import { mean, setFigures } from './per-label.ts';
import type { EvaluationReport } from './report.ts';
import { casesOf, judged, libraryScorer } from './scorer.ts';
import { contrastsOf, externalBenign, heldOutFamilies, LANGS, messagesFrom, secondAuthorFamilies } from './sets.ts';
import { speedFigures } from './speed.ts';

const REPORT_FILE = join(import.meta.dirname, '../report/evaluation.json');
const CLEAN_DIALOGUES = 1000;
const RISKY_DIALOGUES = 300;
const BASELINE_DIALOGUES = 120;

const chance = (name: string) => chanceFrom(seedOf(SEED, name));
const eachLang = <Figures>(measure: (lang: Lang) => Figures): Record<Lang, Figures> => ({ en: measure('en'), ko: measure('ko') });

/** Everything that is measured of both halves of the library. `say` is told what comes next. */
export function evaluated(createdOn: string, say: (line: string) => void): EvaluationReport {
  const engine = { policy: DEFAULT_POLICY, model: defaultModel() };
  const classifier = createClassifier(engine);
  const library = libraryScorer(engine);
  const families = { t1: heldOutFamilies(), t2: secondAuthorFamilies() };
  const ofLang = (set: 't1' | 't2', lang: Lang) => families[set].filter((family) => family.lang === lang);
  const messages = {
    t1: eachLang((lang) => messagesFrom(ofLang('t1', lang))),
    t2: eachLang((lang) => messagesFrom(ofLang('t2', lang))),
  };
  const results = {
    t1: eachLang((lang) => judged(messages.t1[lang], library)),
    t2: eachLang((lang) => judged(messages.t2[lang], library)),
  };
  const dialogues = eachLang((lang) => dialoguesOf(ofLang('t2', lang), lang, BASELINE_DIALOGUES, BASELINE_DIALOGUES, SEED));
  const external = LANGS.every((lang) => externalBenign(lang)) ? eachLang((lang) => externalBenign(lang)!) : null;

  say('labels, second author, reliability');
  const sets = (set: 't1' | 't2') => eachLang((lang) => setFigures(results[set][lang], chance(`${set} ${lang}`)));
  const [t1, t2] = [sets('t1'), sets('t2')];
  say('conversations');
  const early = (set: 't1' | 't2') =>
    eachLang((lang) => {
      const made = dialoguesOf(ofLang(set, lang), lang, CLEAN_DIALOGUES, RISKY_DIALOGUES, SEED);
      return earlyFigures(
        made.map((dialogue) => outcomeOf(dialogue, classifier)),
        chance(`early ${set} ${lang}`),
      );
    });
  const conversations = { t1: early('t1'), t2: early('t2') };
  say('external benign text');
  const benign =
    external && eachLang((lang) => benignFigures(external[lang], lang, library, classifier, chance(`benign ${lang}`)));
  say('obfuscation, contrasts, metamorphic changes, groups');
  const rest = {
    obfuscation: eachLang((lang) =>
      obfuscationFigures([...messages.t1[lang], ...messages.t2[lang]], lang, library, chance(`obfuscation ${lang}`)),
    ),
    functions: eachLang((lang) => functionFigures(contrastsOf(lang), library)),
    metamorphic: eachLang((lang) => metamorphicFigures(dialogues[lang], lang, classifier, chance(`metamorphic ${lang}`))),
    groups: eachLang((lang) => groupFigures(lang, library)),
    speed: eachLang((lang) => speedFigures(external?.[lang] ?? messages.t2[lang].map(({ text }) => text), classifier)),
  };
  say('baselines on the same sets');
  const training = sampled(
    [...trainingFamilies()].filter(([, fold]) => fold !== 0).map(([family]) => family),
    { ...SAMPLING, obfuscatedShare: 0, fragmentShare: 0 },
  );
  const baselines = eachLang((lang) => {
    const on: BaselineSets = {
      t1: messages.t1[lang],
      t2: messages.t2[lang],
      dialogues: dialogues[lang],
      benign: external && shuffled(chance('sample'), external[lang]).slice(0, 4000),
    };
    const mine = training.filter(({ family }) => family.lang === lang);
    const scorers = [
      library,
      rulesScorer,
      keywordScorer(lang),
      linearScorer(mine, chance(`linear ${lang}`)),
      ...filterScorers(lang),
    ];
    return [
      ...scorers.map((scorer) => scorerFigures(scorer, on)),
      ...sentinelFigures(mine, lang, on, chance(`sentinel ${lang}`)),
    ];
  });
  say('livestream');
  const report = {
    ...{
      format: 'breakwater-library-evaluation-2' as const,
      createdOn,
      seed: SEED,
      model: textModel(DEFAULT_POLICY, engine.model),
    },
    corpus: {
      trainingFamilies: trainingFamilies().size - families.t1.length,
      heldOutFamilies: families.t1.length,
      secondAuthorFamilies: families.t2.length,
    },
    ...{ t1, t2, conversations, benign, baselines, ...rest },
    reliability: eachLang((lang) =>
      reliability(BEHAVIOURS.flatMap((_, label) => casesOf([...results.t1[lang], ...results.t2[lang]], label))),
    ),
    parity: [
      { set: 'T1', ...recallGap(t1) },
      { set: 'T2', ...recallGap(t2) },
    ],
    livestream: evaluateLivestream(SEED),
  };
  return { ...report, goals: goalsOf(report) };
}

function recallGap({ en, ko }: EvaluationReport['t1']) {
  const recallEn = mean(en.labels.map(({ recallAtFpr1 }) => recallAtFpr1)) ?? 0;
  const recallKo = mean(ko.labels.map(({ recallAtFpr1 }) => recallAtFpr1)) ?? 0;
  return { recallEn, recallKo, gap: Math.abs(recallEn - recallKo) };
}

/** Four digits are more than the intervals bear out. */
const rounded = (_: string, value: unknown) =>
  typeof value === 'number' && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;

if (import.meta.main) {
  const report = evaluated(new Date().toISOString().slice(0, 10), (line) => console.log(`… ${line}`));
  writeFileSync(REPORT_FILE, `${JSON.stringify(report, rounded, 1)}\n`);
  writeCardFigures(report);
  for (const { name, goal, measured, met } of report.goals)
    console.log(`${met ? 'met   ' : 'MISSED'}  ${name}: ${measured} (${goal})`);
}
