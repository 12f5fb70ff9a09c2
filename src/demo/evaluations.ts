import type { Handle } from '#db/client.ts';
import { evaluations, sessionEvaluations, type DemoEvaluation, type DemoSessionEvaluation } from '#db/demo/evaluations.ts';
import type { PersonKey } from '#db/demo/people.ts';
import { addReport, evaluationReport, publishCells } from '#src/features/pilots/index.ts';
import { before, DAY, needed } from './measures.ts';

/** The demonstration figures of the pilots, let in by the same rules as any company's. */
export async function addEvaluations(tx: Handle, companyIds: Map<string, string>, personIds: Map<PersonKey, string>, now: Date) {
  for (const made of [...evaluations, ...sessionEvaluations].toSorted((a, b) => b.daysAgo - a.daysAgo)) {
    const uploadedAt = before(now, made.daysAgo * DAY);
    const head = { format: 'breakwater-evaluation-1', createdOn: uploadedAt.toISOString().slice(0, 10) };
    const report = evaluationReport.parse({ ...head, ...('rows' in made ? textPart(made) : sessionPart(made)) });
    const by = { id: needed(personIds.get(made.by), made.by), companyId: needed(companyIds.get(made.company), made.company) };
    await addReport(tx, by, report, uploadedAt);
  }
  for (const pilot of ['text', 'session'] as const) await publishCells(tx, pilot, now);
}

/** The checksum of no model: nothing was measured. */
const stamp = (id: string, version: string) => ({
  ...{ id, version, policy: 'breakwater-default@1.0.0' },
  sha256: 'd'.repeat(64),
});

function textPart({ messages, rows, conversations }: DemoEvaluation) {
  const labels = rows
    .trim()
    .split('\n')
    .map((line) => {
      const [label = '', lang = '', ...numbers] = line.trim().split(/\s+/);
      const [positives = 0, tp = 0, negatives = 0, fp = 0, prAuc, ece, recallAtFpr1] = numbers.map(Number);
      return { label, lang, positives, negatives, tp, fp, fn: positives - tp, tn: negatives - fp, prAuc, ece, recallAtFpr1 };
    });
  const languages = [...new Set(labels.map(({ lang }) => lang))];
  return { pilot: 'text', model: stamp('grooming-text-1', '1.0.0'), messages, languages, labels, conversations };
}

function sessionPart({ bands, prAuc, recallAtBudget01, recallAtBudget1 }: DemoSessionEvaluation) {
  const counts = Object.values(bands);
  const risk = counts.reduce((sum, [ofRisk]) => sum + ofRisk, 0);
  const total = counts.reduce((sum, [, clean]) => sum + clean, risk);
  return {
    ...{ pilot: 'session', model: stamp('expert-scorecard-0.1', '0.1.0') },
    sessions: { total, risk, bands, prAuc, recallAtBudget01, recallAtBudget1 },
  };
}
