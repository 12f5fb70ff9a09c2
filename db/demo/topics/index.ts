// The topics of the livestreaming group, in the order in which they were started.
// They show how professionals talk under a label: no case, no victim, no cut-off, nothing that teaches evasion.

import type { PersonKey } from '../people.ts';
import { wellbeing } from './wellbeing.ts';
import { sessionSignals } from './session-signals.ts';
import { falsePositives } from './false-positives.ts';
import { policeAgreements } from './police-agreements.ts';
import { nightsAndWeekends } from './nights-and-weekends.ts';
import { paymentsAndGifts } from './payments-and-gifts.ts';
import { timeZones } from './time-zones.ts';
import { koreanReports } from './korean-reports.ts';

export const topics: readonly DemoTopic[] = [
  wellbeing,
  sessionSignals,
  falsePositives,
  policeAgreements,
  nightsAndWeekends,
  paymentsAndGifts,
  timeZones,
  koreanReports,
];

export type DemoTopic = {
  key: string;
  title: string;
  /** TLP 2.0, without the prefix; never translated */
  tlp: 'RED' | 'AMBER+STRICT' | 'AMBER' | 'GREEN';
  /** The Chatham House Rule is a flag of its own, beside the label. */
  chathamHouse: boolean;
  author: PersonKey;
  /** Days before the day on which the demo is loaded, 1 to 30 */
  daysAgo: number;
  pinned?: true;
  posts: readonly DemoPost[];
};

export type DemoPost = {
  /** Someone in the group who accepted its agreement */
  author: PersonKey;
  /** Hours after the start of the topic, ascending; the first is 0, and the last is before now */
  hoursAfter: number;
  /** Markdown */
  body: string;
  /** The number of an earlier post of this topic, from 1 */
  replyTo?: number;
};
