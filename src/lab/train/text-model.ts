import { BEHAVIOURS } from '../../detection/behaviours.ts';
import type { Calibration, ModelParts } from '../../detection/model/text-model.ts';
import { MODEL_LANGS } from '../../detection/model/text-model.ts';
import type { Policy } from '../../detection/policy.ts';
import { chanceFrom, seedOf } from '../chance.ts';
import type { Family } from '../corpus/families.ts';
import { familiesOf } from '../corpus/families.ts';
import { foldsOf } from '../corpus/splits.ts';
import { plattOf } from './calibrate.ts';
import type { Example } from './examples.ts';
import { exampleOf, isActive, sampled } from './examples.ts';
import type { Weights } from './heads.ts';
import { sumsOf, trainedHeads } from './heads.ts';
import { quantised } from './quantise.ts';
import { CALIBRATION_GROUPS, SAMPLING, SEED, TRAINING, TRAINING_AUTHORS } from './settings.ts';
import { thresholdOf } from './thresholds.ts';

export interface TrainedText {
  parts: ModelParts;
  thresholds: Policy['thresholds'];
  /** Heads that saw nothing of `families`, calibrated alike: what a conversation of strangers looks like to the model. */
  strangers: { parts: ModelParts; families: Family[] };
}

/** Families that training may see, with their folds; fold 0 is T1. */
export function trainingFamilies(): Map<Family, number> {
  const families = MODEL_LANGS.flatMap((lang) => TRAINING_AUTHORS.flatMap((author) => familiesOf(lang, author)));
  return foldsOf(families, SEED);
}

/** Trains, calibrates on families that each head did not see, chooses thresholds, and quantises. */
export function trainedText(say: (line: string) => void = () => undefined): TrainedText {
  const folds = trainingFamilies();
  const families = [...folds.keys()].filter((family) => folds.get(family) !== 0);
  const examples = sampled(families, SAMPLING).map(exampleOf);
  say(`${examples.length} messages of ${families.length} families`);

  const judged: { example: Example; sums: Float64Array }[] = [];
  const partial: Weights[] = [];
  for (const group of CALIBRATION_GROUPS) {
    const held = (example: Example) => group.includes(folds.get(example.message.family)!);
    const weights = trainedHeads(
      examples.filter((example) => !held(example)),
      TRAINING,
      chanceFrom(seedOf(SEED, `folds ${group.join()}`)),
    );
    for (const example of examples.filter(held)) judged.push({ example, sums: sumsOf(weights, example.ids) });
    partial.push(weights);
    say(`calibrated on folds ${group.join(' and ')}`);
  }
  const { calibration, thresholds } = calibrated(judged);
  const weights = trainedHeads(examples, TRAINING, chanceFrom(seedOf(SEED, 'all')));
  return {
    ...{ parts: { ...quantised(weights), calibration }, thresholds },
    strangers: {
      parts: { ...quantised(partial[0]!), calibration },
      families: families.filter((family) => CALIBRATION_GROUPS[0]!.includes(folds.get(family)!)),
    },
  };
}

function calibrated(judged: readonly { example: Example; sums: Float64Array }[]) {
  const calibration = {} as Calibration;
  const thresholds = {} as Policy['thresholds'];
  for (const lang of MODEL_LANGS) {
    const mine = judged.filter(({ example }) => example.message.family.lang === lang && example.message.made === 'plain');
    const pieces = judged.filter(({ example }) => example.message.family.lang === lang && example.message.made === 'fragment');
    calibration[lang] = {} as Calibration['en'];
    thresholds[lang] = {} as Policy['thresholds']['en'];
    BEHAVIOURS.forEach((label, at) => {
      const active = mine.map(({ example }) => isActive(example.message.truth, at) === 1);
      const platt = plattOf(
        mine.map(({ sums }) => sums[at]!),
        active,
      );
      calibration[lang][label] = platt;
      const odds = (sums: Float64Array) => platt.slope * sums[at]! + platt.offset;
      const cases = mine.map(({ example, sums }, i) => ({
        ...{ odds: odds(sums), active: active[i]! },
        everyday: isEveryday(example.message.family),
      }));
      // A piece of a message is as harmless as everyday talk.
      for (const { sums } of pieces) cases.push({ odds: odds(sums), active: false, everyday: true });
      thresholds[lang][label] = thresholdOf(label, cases);
    });
  }
  return { calibration, thresholds };
}

const isEveryday = ({ active, near }: Family) => active.length === 0 && near === null;
