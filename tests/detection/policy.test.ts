import { expect, test } from 'vitest';
import type { Policy } from '../../src/detection/index.ts';
import { BEHAVIOURS, createClassifier, DEFAULT_POLICY, DetectionInputError } from '../../src/detection/index.ts';
import { said, scripted, STEADY_POLICY } from './scripted.ts';

type Change = (policy: Policy) => void;

test('the default policy is in order and nobody can change it', () => {
  expect(() => createClassifier({ policy: DEFAULT_POLICY })).not.toThrow();
  expect(() => (DEFAULT_POLICY.thresholds.ko.secrecy = 0.1)).toThrow(TypeError);
  expect(() => (DEFAULT_POLICY.conversation.weights.secrecy = 9)).toThrow(TypeError);
});

test.each<[string, string, Change]>([
  ['a threshold of one', 'policy.thresholds.ko.secrecy', (it) => (it.thresholds.ko.secrecy = 1)],
  ['a threshold that is text', 'policy.thresholds.en.secrecy', (it) => (it.thresholds.en.secrecy = 'high' as never)],
  ['a label without threshold', 'policy.thresholds.en.isolation', (it) => delete (it.thresholds.en as Rest).isolation],
  ['a language missing', 'policy.thresholds.ko.adult_indicator', (it) => delete (it.thresholds as Rest).ko],
  ['a behaviour that lowers risk', 'policy.conversation.weights.secrecy', (it) => (it.conversation.weights.secrecy = -1)],
  [
    'protective words that raise it',
    'policy.conversation.weights.protective_context',
    (it) => (it.conversation.weights.protective_context = 1),
  ],
  [
    'a weight that is no number',
    'policy.conversation.weights.isolation',
    (it) => (it.conversation.weights.isolation = Number.NaN),
  ],
  ['an endless intercept', 'policy.conversation.intercept', (it) => (it.conversation.intercept = -Infinity)],
  ['a negative product', 'policy.conversation.adultTimesMinor', (it) => (it.conversation.adultTimesMinor = -1)],
  ['evidence from zero', 'policy.conversation.evidenceFrom', (it) => (it.conversation.evidenceFrom = 0)],
  ['evidence from one', 'policy.conversation.evidenceFrom', (it) => (it.conversation.evidenceFrom = 1)],
  ['presence from one', 'policy.conversation.presentFrom', (it) => (it.conversation.presentFrom = 1)],
  ['no evidenceFrom', 'policy.conversation.evidenceFrom', (it) => delete (it.conversation as unknown as Rest).evidenceFrom],
  ['a half-life of zero days', 'policy.conversation.halfLifeDays', (it) => (it.conversation.halfLifeDays = 0)],
  ['no half-life of days', 'policy.conversation.halfLifeDays', (it) => delete (it.conversation as unknown as Rest).halfLifeDays],
  ['an endless half-life', 'policy.conversation.halfLifeMessages', (it) => (it.conversation.halfLifeMessages = Infinity)],
  ['bands that fall', 'policy.conversation.bands', (it) => (it.conversation.bands.high = 0.1)],
  ['session bands past 100', 'policy.session.bands', (it) => (it.session.bands.high = 100)],
  ['no session', 'policy.session.bands', (it) => delete (it as unknown as Rest).session],
  ['an alert after more than it looks at', 'policy.conversation.skepticism.k', (it) => (it.conversation.skepticism.k = 4)],
  ['an alert from certainty', 'policy.conversation.skepticism.tau', (it) => (it.conversation.skepticism.tau = 1)],
])('a policy with %s is refused by the name of the field', (_, field, change) => {
  const policy = structuredClone(DEFAULT_POLICY);
  change(policy);
  const make = () => createClassifier({ policy });
  expect(make).toThrow(DetectionInputError);
  expect(make).toThrow(expect.objectContaining({ field }) as Error);
});

test('fields a policy does not have change nothing but the checksum', () => {
  const policy = { ...structuredClone(DEFAULT_POLICY), colour: 'blue' } as Policy;
  const [plain, more] = [createClassifier(), createClassifier({ policy })].map((it) => it.classify('keep this between us'));
  expect(more!.labels).toEqual(plain!.labels);
  expect(more!.model.sha256).not.toBe(plain!.model.sha256);
});

test('a policy changed after the classifier was made changes nothing', () => {
  const policy = structuredClone(STEADY_POLICY);
  const classifier = scripted({}, policy);
  const before = classifier.classify(said('secrecy'));
  policy.thresholds.en.secrecy = 0.99;
  expect(classifier.classify(said('secrecy'))).toEqual(before);
});

test('a label is active from its threshold on, in the language of the text', () => {
  const policy = structuredClone(STEADY_POLICY);
  policy.thresholds.en.secrecy = 0.921;
  policy.thresholds.ko.secrecy = 0.35;
  const classifier = scripted({ words: { secrecy: 0.9 }, 'more words': { secrecy: 0.93 }, 낱말: { secrecy: 0.36 } }, policy);
  const secrecy = (text: string) => classifier.classify(text).labels.find(({ label }) => label === 'secrecy');
  expect(secrecy('words')).toMatchObject({ threshold: 0.921, active: false });
  expect(secrecy('more words')).toMatchObject({ threshold: 0.921, active: true });
  expect(secrecy('낱말')).toMatchObject({ threshold: 0.35, active: true });
});

test.each(['mixed', 'und'] as const)('text that is %s is held against the stricter of both thresholds', (lang) => {
  const classifier = createClassifier();
  const { en, ko } = DEFAULT_POLICY.thresholds;
  for (const { label, threshold } of classifier.classify('우리 keep this between us', { lang }).labels) {
    expect(threshold).toBe(Math.max(en[label], ko[label]));
  }
});

test('every result states the thresholds of the policy, and the checksum changes with any number of it', () => {
  const classifier = createClassifier();
  for (const { label, threshold } of classifier.classify('hello there').labels) {
    expect(threshold).toBe(DEFAULT_POLICY.thresholds.en[label]);
  }
  const changes: Change[] = [
    ...BEHAVIOURS.map(
      (label): Change =>
        (it) =>
          (it.thresholds.en[label] = 0.123),
    ),
    (it) => (it.conversation.evidenceFrom = 0.111),
    (it) => (it.conversation.halfLifeDays = 13.5),
    (it) => (it.conversation.bands.high = 0.81),
    (it) => (it.version = '9'),
  ];
  const checksums = changes.map((change) => {
    const policy = structuredClone(DEFAULT_POLICY);
    change(policy);
    return createClassifier({ policy }).classify('').model.sha256;
  });
  expect(new Set([classifier.classify('').model.sha256, ...checksums]).size).toBe(changes.length + 1);
});

test('the order in which a policy is written does not change the checksum', () => {
  const turned = Object.fromEntries(Object.entries(structuredClone(DEFAULT_POLICY)).reverse()) as unknown as Policy;
  expect(createClassifier({ policy: turned }).classify('').model).toEqual(createClassifier().classify('').model);
});

type Rest = Partial<Record<string, unknown>>;
