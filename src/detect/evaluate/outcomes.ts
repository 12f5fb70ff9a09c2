import { createClassifier } from '../../detection/index.ts';
import type { Band, Behaviour, Lang, Policy } from '../../detection/index.ts';
import type { Watched } from '../../lab/metrics/early.ts';
import { readConversation } from '../conversation-line.ts';
import { readSession } from '../session-line.ts';
import type { Labelled } from './labelled-line.ts';
import { ScoreColumn } from './score-column.ts';

/** What the library said of judged lines: numbers only. A line leaves nothing else behind. */
export class Outcomes {
  readonly labels = new Map<Lang, Map<Behaviour, ScoreColumn>>();
  readonly conversations: (Watched & { top: number })[] = [];
  readonly sessions: { score: number; probability: number; band: Band; risk: boolean }[] = [];
  messages = 0;
  readonly #policy: Policy;
  readonly #classifier;

  constructor(policy: Policy) {
    this.#policy = policy;
    this.#classifier = createClassifier({ policy });
  }

  /** Throws DetectionInputError; then the line counts nowhere. */
  add(line: Labelled) {
    if (line.kind === 'message') this.#addMessage(line);
    else if (line.kind === 'conversation') this.#addConversation(line);
    else this.#addSession(line);
  }

  #addMessage({ text, lang: given, labels }: Labelled & { kind: 'message' }) {
    const { lang, labels: found } = this.#classifier.classify(text, given === undefined ? {} : { lang: given });
    const columns = this.labels.get(lang) ?? new Map<Behaviour, ScoreColumn>();
    this.labels.set(lang, columns);
    for (const { label, score, active } of found) {
      const column = columns.get(label) ?? new ScoreColumn();
      columns.set(label, column);
      column.add(score, active, labels.has(label));
    }
    this.messages++;
  }

  #addConversation({ id, messages, risk }: Labelled & { kind: 'conversation' }) {
    const { alertAt, top, messages: read } = readConversation(this.#classifier, id, messages);
    // Which message was the first severe one is not in the company's data.
    this.conversations.push({ risk, messages: read, alertAt, severeAt: null, top });
  }

  #addSession({ metadata, risk }: Labelled & { kind: 'session' }) {
    const { score, probability, band } = readSession('metadata', metadata, this.#policy);
    this.sessions.push({ score, probability, band, risk });
  }
}
