import type { EvaluationReport } from '../../../lab/evaluate/report.ts';
import committed from '../../../lab/report/evaluation.json' with { type: 'json' };

export type { EvaluationReport };
export type Livestream = EvaluationReport['livestream'];
export type Estimate = EvaluationReport['t1']['en']['macroPrAuc'];

const FORMAT: EvaluationReport['format'] = 'breakwater-library-evaluation-2';

/** The format stands for every field behind it: what draws one format would show another wrongly, or half. */
export function readEvaluation(json: { format?: unknown }): EvaluationReport {
  if (json.format !== FORMAT) {
    throw new Error(
      `The committed evaluation has the format “${String(json.format)}”; this page draws ${FORMAT}. ` +
        'Make it again with `npm run detection:evaluate`, or change src/features/detection/evaluation with the format.',
    );
  }
  return json as EvaluationReport;
}

/** What `npm run detection:evaluate` wrote last, taken in by the build: the page has the numbers of the code it stands beside. */
export const committedEvaluation = () => readEvaluation(committed);
