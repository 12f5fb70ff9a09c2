// Demonstration figures. Every number here is invented, as the companies are; none was measured. The portal says so wherever it shows them.
import type { CompanyKey } from './companies.ts';
import type { PersonKey } from './people.ts';

/** Label, language, then: messages that have it, found, messages that do not, false alarms, PR-AUC, calibration error, recall at 1 %. */
const HARBOUR = `
  secrecy            en 260 205 23000 60  0.83 0.03 0.80
  secrecy            ko 120 85  9500  30  0.76 0.04 0.72
  isolation          en 180 135 23080 45  0.79 0.03 0.76
  platform_migration en 420 365 22840 110 0.88 0.02 0.89
  platform_migration ko 210 170 9410  50  0.82 0.03 0.81
  meeting_request    en 140 100 23120 70  0.71 0.05 0.69
  image_request      en 190 150 23070 35  0.82 0.03 0.80
  coercion_threat    en 90  65  23170 25  0.74 0.04 0.71
  protective_context en 640 520 22620 210 0.81 0.04 0.78
`;
const LOTUS = `
  secrecy            en 80  55  8120  25  0.72 0.05 0.68
  secrecy            ko 310 255 41000 95  0.85 0.03 0.83
  isolation          ko 150 100 41160 60  0.70 0.05 0.66
  platform_migration en 130 105 8070  35  0.80 0.03 0.78
  platform_migration ko 520 455 40790 160 0.89 0.02 0.90
  meeting_request    ko 200 140 41110 120 0.69 0.05 0.67
  image_request      ko 170 125 41140 50  0.77 0.04 0.74
  coercion_threat    ko 110 80  41200 30  0.75 0.04 0.72
  protective_context ko 700 560 40610 330 0.79 0.04 0.76
`;
const PASAR = `
  secrecy            en 150 120 12400 40  0.81 0.03 0.79
  isolation          en 110 75  12440 35  0.72 0.05 0.68
  platform_migration en 290 240 12260 75  0.85 0.03 0.84
  meeting_request    en 95  60  12455 50  0.63 0.06 0.60
  image_request      en 120 90  12430 25  0.78 0.04 0.76
  coercion_threat    en 60  40  12490 15  0.70 0.05 0.66
`;
const SHIOSAI = `
  secrecy            en 100 80  15800 30  0.80 0.03 0.79
  secrecy            ko 75  50  6900  20  0.71 0.05 0.66
  isolation          en 85  60  15815 30  0.73 0.04 0.70
  platform_migration en 350 310 15550 65  0.90 0.02 0.91
  platform_migration ko 140 110 6835  30  0.81 0.03 0.79
  meeting_request    en 70  45  15830 60  0.60 0.07 0.58
  image_request      en 65  50  15835 20  0.76 0.04 0.75
  protective_context en 380 300 15520 140 0.80 0.04 0.77
`;

export const evaluations: readonly DemoEvaluation[] = [
  {
    ...{ company: 'harbour', by: 'weijie', daysAgo: 16, messages: 32_880, rows: HARBOUR },
    conversations: { total: 1400, risk: 80, alertedRisk: 60, alertedClean: 5, medianMessagesToAlert: 7 },
  },
  {
    ...{ company: 'lotus', by: 'minjun', daysAgo: 12, messages: 49_500, rows: LOTUS },
    conversations: { total: 2600, risk: 110, alertedRisk: 85, alertedClean: 10, medianMessagesToAlert: 6 },
  },
  {
    ...{ company: 'pasar', by: 'rizky', daysAgo: 8, messages: 12_550, rows: PASAR },
    conversations: { total: 650, risk: 45, alertedRisk: 30, alertedClean: 5, medianMessagesToAlert: 9 },
  },
  { company: 'shiosai', by: 'kenta', daysAgo: 5, messages: 22_875, rows: SHIOSAI, conversations: null },
];

/** Sessions of risk and clean ones, from the lowest band to the highest. */
export const sessionEvaluations: readonly DemoSessionEvaluation[] = [
  {
    ...{ company: 'harbour', by: 'weijie', daysAgo: 15, prAuc: 0.41, recallAtBudget01: 0.22, recallAtBudget1: 0.58 },
    bands: { low: [10, 38_400], guarded: [20, 1_650], elevated: [35, 240], high: [25, 30] },
  },
  {
    ...{ company: 'pasar', by: 'mod', daysAgo: 9, prAuc: 0.33, recallAtBudget01: 0.16, recallAtBudget1: 0.47 },
    bands: { low: [15, 21_100], guarded: [15, 1_120], elevated: [20, 190], high: [10, 25] },
  },
  {
    ...{ company: 'shiosai', by: 'kenta', daysAgo: 4, prAuc: 0.38, recallAtBudget01: 0.2, recallAtBudget1: 0.52 },
    bands: { low: [10, 15_700], guarded: [10, 640], elevated: [20, 95], high: [15, 15] },
  },
];

interface Made {
  company: CompanyKey;
  by: PersonKey;
  daysAgo: number;
}

export interface DemoEvaluation extends Made {
  messages: number;
  rows: string;
  conversations: {
    total: number;
    risk: number;
    alertedRisk: number;
    alertedClean: number;
    medianMessagesToAlert: number;
  } | null;
}

export interface DemoSessionEvaluation extends Made {
  bands: Record<'low' | 'guarded' | 'elevated' | 'high', [risk: number, clean: number]>;
  prAuc: number;
  recallAtBudget01: number;
  recallAtBudget1: number;
}
