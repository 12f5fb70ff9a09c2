import type { Band, Behaviour, Lang, ModelStamp } from '../../detection/index.ts';
import type { Counts } from '../../lab/metrics/counts.ts';

/** What `evaluate` writes and the portal takes, and not one field more: numbers, and words from lists of ours. */
export type EvaluationReport = TextReport | SessionReport;

interface Head {
  format: 'breakwater-evaluation-1';
  model: ModelStamp;
  /** YYYY-MM-DD. */
  createdOn: string;
}

export interface TextReport extends Head {
  pilot: 'text';
  messages: number;
  languages: Lang[];
  labels: LabelRow[];
  conversations: ConversationRow | null;
}

export interface LabelRow extends Counts {
  label: Behaviour;
  lang: Lang;
  positives: number;
  negatives: number;
  prAuc: number | null;
  ece: number | null;
  recallAtFpr1: number | null;
}

export interface ConversationRow {
  total: number;
  risk: number;
  alertedRisk: number;
  alertedClean: number;
  medianMessagesToAlert: number | null;
}

export interface SessionReport extends Head {
  pilot: 'session';
  sessions: {
    total: number;
    risk: number;
    /** Sessions of risk, and clean ones. */
    bands: Record<Band, [number, number]>;
    prAuc: number | null;
    recallAtBudget01: number | null;
    recallAtBudget1: number | null;
  };
}
