import {
  BEHAVIOURS,
  MAX_TRAJECTORY,
  type Band,
  type ConversationResult,
  type Evidence,
  type LabelScore,
  type Lang,
  type ModelStamp,
  type ObfuscationKind,
  type Reason,
  type SessionResult,
  type TextResult,
  type TrajectoryPoint,
  type ViewName,
} from '#src/detection/index.ts';
import { count, flag, list, namesOf, number, oneOf, ref, resultOf, text, type Schema } from './schema.ts';

const LANGS = namesOf<Lang>({ en: true, ko: true, mixed: true, und: true });
const BANDS = namesOf<Band>({ low: true, guarded: true, elevated: true, high: true });
const VIEWS = namesOf<ViewName>({ raw: true, folded: true, jamo: true, qwerty: true });
const VIA = namesOf<Evidence['via']>({ ngram: true, lexicon: true, context: true });
const OBFUSCATION = namesOf<ObfuscationKind>({
  invisible: true,
  full_width: true,
  homoglyph: true,
  leet: true,
  separator: true,
  jamo: true,
  qwerty: true,
});

const ACTION: Schema = {
  type: 'string',
  const: 'review_only',
  description: 'Always `review_only`: a result is a lead for a person to judge, and no ground for acting by itself.',
};
const MODEL = ref('ModelStamp', 'Which model and policy said it.');
const reasons = (description: string) => list(ref('Reason'), description);

const textProperties: { [Key in keyof TextResult]: Schema } = {
  lang: oneOf(LANGS, 'Language by the share of scripts; `und` where there is too little to tell.'),
  labels: list(ref('LabelScore'), `All ${BEHAVIOURS.length} labels with their scores, active or not.`),
  evidence: list(ref('Evidence'), 'Where in the text the labels come from.'),
  obfuscation: {
    type: 'object',
    description: 'Whether the text was disguised, and how.',
    required: ['detected', 'kinds'],
    properties: {
      detected: flag('Whether any disguise was undone.'),
      kinds: list(oneOf(OBFUSCATION, 'A kind of disguise.'), 'The kinds that were undone.'),
    },
  },
  reasons: reasons('Why, in sentences for the reviewer.'),
  counterEvidence: reasons('What speaks against it.'),
  action: ACTION,
  model: MODEL,
};

/** The results of the library, field by field. */
export const RESULTS: Record<string, Schema> = {
  TextResult: resultOf<TextResult>('What one message is marked with.', textProperties),
  ConversationResult: resultOf<ConversationResult>(
    'The state of a conversation after its last message. `lang`, `labels`, `evidence` and `obfuscation` are of that message, everything else of the conversation so far.',
    {
      ...textProperties,
      conversationId: text('The id that was sent.'),
      messageId: text('The last message that was sent.'),
      risk: number('Risk of the riskiest speaker, 0 to 1. It orders; it is no share of real conversations.', 0, 1),
      band: oneOf(BANDS, 'Band of the risk, by the floors of the policy.'),
      riskSpeaker: text('The speaker whom the risk is of.'),
      trajectory: list(ref('TrajectoryPoint'), `Risk after each message; the last ${MAX_TRAJECTORY} points.`),
      firstAlertAt: text('The message at which the alert rule of the policy first held; absent where it never did.'),
    },
    'riskSpeaker',
    'firstAlertAt',
  ),
  SessionResult: resultOf<SessionResult>('The risk of one livestream session.', {
    sessionId: text('The id that was sent.'),
    score: number('Points of the scorecard, 0 to 100.', 0, 100),
    band: oneOf(BANDS, 'Band of the score, by the floors of the policy.'),
    probability: number('Logistic of the points, 0 to 1: for ordering sessions, not calibrated.', 0, 1),
    confidence: number('Share of the signals’ weight that was known, 0 to 1.', 0, 1),
    reasons: reasons('Signals that added points, the strongest first.'),
    counterEvidence: reasons('What limits what the score can say.'),
    missing: list(text('Path of a field.'), 'Signals that were not sent; unknown is a value of its own, not zero.'),
    action: ACTION,
    model: MODEL,
  }),
  LabelScore: resultOf<LabelScore>(
    'One label of one message. It is active where the writer does the thing to the person addressed.',
    {
      label: ref('Label', 'Which label.'),
      score: number('Score, 0 to 1, calibrated on synthetic text that the model did not see. Read it against `threshold`.', 0, 1),
      threshold: number('From this score on the label is active; depends on language and policy.', 0, 1),
      active: flag('Whether the label is active.'),
      speaker: text('In a conversation, who wrote the message.'),
    },
    'speaker',
  ),
  Label: oneOf(BEHAVIOURS, 'A behaviour that the library labels.'),
  Evidence: resultOf<Evidence>('A place in the text that speaks for a label.', {
    label: ref('Label', 'The label that it speaks for or against.'),
    messageId: text('The message; in a single message an id of the library’s own.'),
    start: count('First character, as UTF-16 offset into the text as it was sent.'),
    end: count('First character after it, as UTF-16 offset.'),
    weight: number('What it adds to the label, in log-odds; below 0 where it speaks against it.'),
    via: oneOf(VIA, 'What found it: learned n-grams, the lexicon, or the words around it.'),
    view: oneOf(VIEWS, 'In which reading of the text it was found: as sent, or with a disguise undone.'),
  }),
  Reason: resultOf<Reason>(
    'A sentence for the reviewer.',
    {
      code: text('Stable name of the reason, for machines.'),
      text: {
        type: 'object',
        description: 'The sentence.',
        required: ['en', 'ko'],
        properties: { en: text('In English.'), ko: text('In Korean.') },
      },
      points: number('Log-odds in results about text, points of the scorecard in results about sessions.'),
      bin: text('In results about sessions, the class that the value fell into, such as `<= 10`, or `combination`.'),
    },
    'bin',
  ),
  TrajectoryPoint: resultOf<TrajectoryPoint>('Risk after one message.', {
    messageId: text('The message.'),
    risk: number('Risk after it, 0 to 1.', 0, 1),
  }),
  ModelStamp: resultOf<ModelStamp>('Which model and policy spoke: quote it with every number that you publish.', {
    id: text('Model.'),
    version: text('Its version.'),
    policy: text('Policy (thresholds, weights, bands) and its version.'),
    sha256: text('SHA-256 of the data behind it, lower-case hex.', { pattern: '^[0-9a-f]{64}$' }),
  }),
};
