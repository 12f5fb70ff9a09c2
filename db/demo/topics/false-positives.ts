import type { DemoTopic } from './index.ts';

export const falsePositives: DemoTopic = {
  key: 'false-positives',
  title: 'False positives: family calls, study-with-me and other ordinary rooms',
  tlp: 'AMBER+STRICT',
  chathamHouse: false,
  author: 'rizky',
  daysAgo: 19,
  posts: [
    {
      author: 'rizky',
      hoursAfter: 0,
      body: `Over three weeks I kept a tally of the sessions that came to my queue and that two reviewers then settled as benign. Ninety-six of them, and they fall into few kinds:

| Kind of room | Sessions | Median minutes to settle |
| --- | --- | --- |
| Family call between countries | 41 | 6 |
| Study-with-me | 27 | 4 |
| Music or language lesson | 16 | 5 |
| Religious or community gathering | 12 | 9 |

If the medians hold, that is about nine hours for each of the two reviewers, spent looking at people who did nothing. What do your tallies show, and what have you changed because of them? Please leave out how you settled them; the kinds are enough.`,
    },
    {
      author: 'kenta',
      hoursAfter: 6,
      replyTo: 1,
      body: `Study rooms are our largest kind too, before family calls. One caution, since it was our first idea: do not exempt a kind of room. A category that nobody looks at is a category to hide in, and we would be the ones who made it. We prefer that a reason loses weight where it has proved wrong, so that the room can still come up for a different reason.`,
    },
    {
      author: 'minjun',
      hoursAfter: 22,
      body: `In Korea study rooms follow the school calendar. Before examinations our number roughly triples and so do the false positives, then it is quiet again. We used to react by moving the cut-off during those weeks, which I now think was wrong, because it also moved it for everything else. This year we planned reviewers by the school calendar instead. It was more expensive, and nobody had to explain a gap afterwards.`,
    },
    {
      author: 'soyeon',
      hoursAfter: 26,
      replyTo: 3,
      body: `There is a human cost in this table that minutes do not show. A reviewer who has closed fifty kind family calls in a row reads the fifty-first more quickly, and is ashamed of it. We now mix queues so that nobody has more than an hour of one kind, and say openly in training that numbness is an effect of the queue and no fault of the person.`,
    },
    {
      author: 'rizky',
      hoursAfter: 31,
      replyTo: 2,
      body: `Agreed, no exemptions. We did try giving less weight to the one reason that had most often proved wrong, and the tally for family calls went from 41 to 24 in the next three weeks. I do not know what we lost by it. The random sample of unflagged sessions is too small to tell, and I would like to be honest about that before anybody copies it.`,
    },
    {
      author: 'mod',
      hoursAfter: 49,
      body: `A kind that is missing from the table, and was missing from ours until somebody complained: rooms of Deaf people who sign. Cameras on, little or no sound, small, private, long. Whatever we infer from silence is unfair to them from the first minute. We asked a Deaf colleague to read our reason sentences; two of them were rewritten and one was dropped. I recommend the hour it took.`,
    },
    {
      author: 'weijie',
      hoursAfter: 70,
      replyTo: 6,
      body: `This is the hard part for me as an engineer. To measure whether we are unfair to a group I would need to know who belongs to it, and I do not want to infer that about anyone. Two ways we are trying:

- simulated rooms of each ordinary kind, which measures the pipeline but not the world;
- volunteers who agree to have their own sessions scored.

Both are weak. Has anybody found a third?`,
    },
    {
      author: 'tala',
      hoursAfter: 95,
      body: `From payments: gifts within families peak at festivals, at the start of the school year and on paydays, and all three look like bursts. We compare a week with the same week of the year before and not with last week. It removed more than half of our seasonal false positives in a small trial with 300 alerts. For a young service with no earlier year it does not work, of course.`,
    },
    {
      author: 'bronte',
      hoursAfter: 143,
      body: `May I ask the question that counsel would ask? When one of these ninety-six was waiting for review, had anything already happened to the account? Our three rules:

1. nothing that a user can notice happens on a score alone;
2. anything we do can be undone within the hour;
3. a wrong decision is told to the person, in their language, with a way to answer.

We break the third more often than I like.`,
    },
    {
      author: 'rizky',
      hoursAfter: 160,
      replyTo: 9,
      body: `Nothing had happened to any of them. They only waited, and nobody in those rooms knew. I would not work the queue otherwise.

What I take from this topic: no exempt kinds, plan people by the calendar, mix the queues, have the reasons read by those whom they might hurt. What stays open is Wei Jie's question. I will repeat the tally in a month, with the same kinds, so that we can see whether any of it made a difference.`,
    },
  ],
};
