import type { EvaluationReport, Goal } from './report.ts';

type Measured = Omit<EvaluationReport, 'goals'>;

const LANGS = ['en', 'ko'] as const;
const NAMES = { en: 'English', ko: 'Korean' };
const percent = (share: number, digits = 1) => `${(100 * share).toFixed(digits)} %`;
const both = (text: (lang: 'en' | 'ko') => string) => LANGS.map((lang) => `${NAMES[lang]} ${text(lang)}`).join(', ');

/** Each goal of the library with what was measured. A goal counts as met only where every language meets it. */
export function goalsOf(report: Measured): Goal[] {
  return [
    ...messageGoals(report),
    ...alarmGoals(report),
    ...robustnessGoals(report),
    ...otherGoals(report),
    ...notedGoals(report),
  ];
}

function messageGoals({ t1, t2 }: Measured): Goal[] {
  const goal = (name: string, least: number, set: Measured['t1']): Goal => ({
    ...{ name, goal: `macro PR-AUC at least ${least.toFixed(2)}` },
    measured: both((lang) => (set[lang].macroPrAuc.value ?? 0).toFixed(3)),
    met: LANGS.every((lang) => (set[lang].macroPrAuc.value ?? 0) >= least),
  });
  return [goal('Held-out families (T1)', 0.9, t1), goal('Second author (T2)', 0.8, t2)];
}

function alarmGoals({ benign, conversations }: Measured): Goal[] {
  const clean = (['t1', 't2'] as const).flatMap((set) => LANGS.map((lang) => conversations[set][lang]));
  const all = clean.reduce((sum, { dialogues, risky }) => sum + dialogues - risky, 0);
  const alerts = clean.reduce((sum, { dialogues, risky, cleanAlerts }) => sum + cleanAlerts * (dialogues - risky), 0);
  return [
    {
      ...{ name: 'External benign messages (T3)', goal: 'any severe label on at most 0.2 %' },
      measured: benign ? both((lang) => percent(benign[lang].anySevere, 2)) : 'not measured: the external text was absent',
      met: benign !== null && LANGS.every((lang) => benign[lang].anySevere <= 0.002),
    },
    {
      ...{ name: 'Clean synthetic conversations', goal: 'at most 1 in 1,000 alerts' },
      measured: `${Math.round(alerts)} of ${all}`,
      met: alerts / all <= 0.001,
    },
    {
      ...{ name: 'Runs of external benign messages', goal: 'at most 1 in 1,000 alerts' },
      measured: benign
        ? both((lang) => `${Math.round(benign[lang].runAlerts * benign[lang].runs)} of ${benign[lang].runs}`)
        : 'not measured',
      met: benign !== null && LANGS.every((lang) => benign[lang].runAlerts <= 0.001),
    },
  ];
}

function robustnessGoals({ obfuscation, functions, parity }: Measured): Goal[] {
  const drop = (lang: 'en' | 'ko', rules: 'rules2' | 'rules4') => obfuscation[lang].plain - obfuscation[lang][rules];
  const dropGoal = (rules: 'rules2' | 'rules4', most: number): Goal => ({
    ...{
      name: `Obfuscation, ${rules === 'rules2' ? 'two' : 'four'} rules (T4)`,
      goal: `recall falls by at most ${100 * most} points`,
    },
    measured: both((lang) => `${(100 * drop(lang, rules)).toFixed(1)} points`),
    met: LANGS.every((lang) => drop(lang, rules) <= most),
  });
  const passing = (lang: 'en' | 'ko') => functions[lang].filter(({ passed, cases }) => passed / cases >= 0.9).length;
  return [
    dropGoal('rules2', 0.1),
    dropGoal('rules4', 0.2),
    {
      ...{ name: 'Functional contrasts (T5)', goal: 'each function passes 90 % of its cases' },
      measured: both((lang) => `${passing(lang)} of ${functions[lang].length}`),
      met: LANGS.every((lang) => passing(lang) === functions[lang].length),
    },
    {
      ...{ name: 'Korean and English alike (T7)', goal: 'recall at 1 % false positives within 5 points' },
      measured: parity.map(({ set, gap }) => `${set} ${(100 * gap).toFixed(1)} points`).join(', '),
      met: parity.every(({ gap }) => gap <= 0.05),
    },
  ];
}

function otherGoals({ t1, t2, conversations, speed, livestream }: Measured): Goal[] {
  const ece = (lang: 'en' | 'ko') => Math.max(t1[lang].macroEce ?? 1, t2[lang].macroEce ?? 1);
  const latency = (lang: 'en' | 'ko') => Math.min(conversations.t1[lang].latencyF1, conversations.t2[lang].latencyF1);
  const { toggles } = livestream;
  return [
    {
      ...{ name: 'Calibration (T7)', goal: 'mean ECE over the labels at most 0.03' },
      measured: both((lang) => ece(lang).toFixed(3)),
      met: LANGS.every((lang) => ece(lang) <= 0.03),
    },
    {
      ...{ name: 'Early warning (T6)', goal: 'latency-weighted F1 at least 0.75' },
      measured: both((lang) => latency(lang).toFixed(3)),
      met: LANGS.every((lang) => latency(lang) >= 0.75),
    },
    {
      ...{ name: 'Speed', goal: 'at least 10,000 messages a second a core; p99 under 2 ms; model at most 4 MB' },
      measured: `${both((lang) => `${speed[lang].messagesASecond.toLocaleString('en')} a second, p99 ${speed[lang].p99Ms.toFixed(2)} ms`)}; ${(speed.en.modelBytes / 1e6).toFixed(2)} MB`,
      met: LANGS.every((lang) => speed[lang].messagesASecond >= 10_000 && speed[lang].p99Ms < 2 && speed[lang].modelBytes <= 4e6),
    },
    {
      ...{ name: 'Livestream: only the privacy signal toggled', goal: 'no band changes' },
      measured: `${toggles.bandChanges} of ${toggles.toggles.toLocaleString('en')} toggles`,
      met: toggles.bandChanges === 0,
    },
  ];
}

/** Gates that the research note proposes beyond the goals of the issue. */
function notedGoals({ benign, conversations, metamorphic, groups }: Measured): Goal[] {
  const before = (lang: 'en' | 'ko') =>
    Math.min(conversations.t1[lang].alertedBeforeSevere, conversations.t2[lang].alertedBeforeSevere);
  const ratio = benign
    ? Math.max(benign.en.anySevere, benign.ko.anySevere) / Math.min(benign.en.anySevere, benign.ko.anySevere)
    : null;
  const rise = (lang: 'en' | 'ko') => (benign ? benign[lang].anySevereObfuscated / benign[lang].anySevere : null);
  const within = (lang: 'en' | 'ko') => Math.min(...metamorphic[lang].map((one) => one.within));
  const worst = (lang: 'en' | 'ko') => Math.max(...groups[lang].map((one) => one.ratio ?? 1));
  return [
    {
      ...{ name: 'Alerted before the first severe request (T6)', goal: 'at least 80 % of risky conversations' },
      measured: both((lang) => percent(before(lang))),
      met: LANGS.every((lang) => before(lang) >= 0.8),
    },
    {
      ...{ name: 'False alarms of both languages alike (T7)', goal: 'ratio on external benign messages at most 1.25' },
      measured: ratio === null ? 'not measured' : ratio.toFixed(2),
      met: ratio !== null && ratio <= 1.25,
    },
    {
      ...{ name: 'False alarms on disguised benign messages (T4)', goal: 'at most 1.5 times as many' },
      measured: benign ? both((lang) => `${(rise(lang) ?? 0).toFixed(2)} times`) : 'not measured',
      met: benign !== null && LANGS.every((lang) => (rise(lang) ?? 9) <= 1.5),
    },
    {
      ...{ name: 'Changes that mean nothing (T8)', goal: 'risk moves by at most 0.05 in every conversation' },
      measured: both((lang) => `${percent(within(lang))} under the change that moves most`),
      met: LANGS.every((lang) => within(lang) === 1),
    },
    {
      ...{ name: 'Groups of speakers (T9)', goal: 'flagged at most 1.25 times as often as the reference' },
      measured: both((lang) => `${worst(lang).toFixed(2)} times at worst, of 150 messages each`),
      met: LANGS.every((lang) => worst(lang) <= 1.25),
    },
  ];
}
