import type { DemoTopic } from './index.ts';

export const timeZones: DemoTopic = {
  key: 'time-zones',
  title: 'Four clocks in one session: time zones and offsets in live evidence',
  tlp: 'GREEN',
  chathamHouse: false,
  author: 'mod',
  daysAgo: 6,
  posts: [
    {
      author: 'mod',
      hoursAfter: 0,
      body: `An invented example from our training, since people asked for it. Four records of the same three minutes:

| Source | As shown | Offset | In UTC |
| --- | --- | --- | --- |
| Host's device | 23:50 on the 4th | +05:45 | 18:05 on the 4th |
| Chat log | 18:06 on the 4th | +00:00 | 18:06 on the 4th |
| Gift ledger | 02:07 on the 5th | +08:00 | 18:07 on the 4th |
| Reviewer's note | 05:08 on the 5th | +11:00 | 18:08 on the 4th |

Without the third column it looks like a long evening on two dates. Half of a class of 16 put the records into the wrong order. What do you write into a report so that this cannot happen?`,
    },
    {
      author: 'bronte',
      hoursAfter: 3,
      replyTo: 1,
      body: `Every time in full, with its offset, as in \`2031-03-05T02:07:00+08:00\`, and never a bare time even when the line above has just named the zone, because lines are copied out one by one. We convert to UTC for the table *and* keep the original beside it. If a conversion is wrong, somebody must be able to see from what. [Livestream evidence](/guidance/livestream-evidence) asks for start and end with zone; we do it for every row.`,
    },
    {
      author: 'tala',
      hoursAfter: 8,
      replyTo: 2,
      body: `Please no abbreviations either. \`IST\` and \`CST\` each mean several places, and our own ledger used one of them for years without saying which. We also found that exports to a spreadsheet dropped the offset without a warning and then showed local time of whoever opened the file. We now export the offset as a column of its own, as text. It looks clumsy and survives everything.`,
    },
    {
      author: 'weijie',
      hoursAfter: 22,
      body: `Two traps in live sessions. First, the device clock is whatever the user has set, so we record the server's time of receipt as well and say which one is shown. Second, some sessions cross the hour that happens twice when daylight saving ends; there local times go backwards. Duration should come from the server's own counter and not from subtracting two displayed times. We had one session with a length of minus four minutes.`,
    },
    {
      author: 'kenta',
      hoursAfter: 29,
      body: `I would argue against converting everything to UTC in the *narrative*. An officer wants to know whether it was a school night or three in the morning for the people concerned, and UTC hides that. We write UTC in the tables and, once in the text, the local time of the place if we know it: "about 23:50 local time of the host (UTC+05:45)". If we only infer the place, we say that we infer it.`,
    },
    {
      author: 'bronte',
      hoursAfter: 33,
      replyTo: 5,
      body: `I like that, with one reservation: an inferred place becomes a fact by the third copy. In a check of 40 outgoing reports I found five where "probably" had disappeared between the reviewer's note and the text that was sent. So we write the source of the inference in the same sentence or leave the local time out. Perhaps that is too strict for an urgent report, and I would like to hear other opinions.`,
    },
    {
      author: 'rizky',
      hoursAfter: 51,
      body: `From the tool side of the night shift: my screen shows times in my own zone, since that is friendly, and I copied from the screen for years. Now a copied time carries its offset with it, whatever the screen shows. It was a change of one line for the engineers and it removed the most common mistake in our reports. If your tools let people copy a bare time, start there rather than with training.`,
    },
    {
      author: 'joy',
      hoursAfter: 100,
      body: `May I use the table from post 1 in a training for our banking partners? TLP:GREEN would cover partners in the community, but the slides are later put on a public page, and that it does not cover. The example is invented, so perhaps it could be released as CLEAR? That is for Sekar to decide as its author. I can also draw my own, with other hours; it would just be a pity to have two.`,
    },
  ],
};
