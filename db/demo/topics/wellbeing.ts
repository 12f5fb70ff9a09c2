import type { DemoTopic } from './index.ts';

export const wellbeing: DemoTopic = {
  key: 'wellbeing',
  title: 'Looking after people on livestream queues: what you kept, and what you dropped',
  tlp: 'GREEN',
  chathamHouse: true,
  author: 'soyeon',
  daysAgo: 28,
  pinned: true,
  posts: [
    {
      author: 'soyeon',
      hoursAfter: 0,
      body: `Every company has a wellbeing page, and the pages resemble each other. I would like to hear what you really do on a livestream queue, and above all what you stopped doing because it did not help. Ours at Lotus Chat after two years:

- **Kept**: no more than two hours on live in a shift; handing over without giving a reason; a talk after each urgent report.
- **Dropped**: a mood survey every day (people clicked the middle), and a quiet room beside the kitchen, which was never quiet.
- **Unsure**: greyscale and blurring.

Please write about practice only, without describing anything that was reviewed.`,
    },
    {
      author: 'kenta',
      hoursAfter: 7,
      replyTo: 1,
      body: `Live differs from stored files in one way that our first programme missed: it is happening while you watch, and waiting for the next person in the path feels like doing nothing. We changed two things. Sound is off until the reviewer turns it on. And a second person joins as soon as an urgent report is opened, with no task other than being there. The second one is expensive, and it is what people thank us for.`,
    },
    {
      author: 'rizky',
      hoursAfter: 16,
      replyTo: 1,
      body: `About handing over without a reason: it only works if nobody counts. A former team lead of mine kept a friendly little list, with the best intentions, so that she could offer help. Within a month nobody handed over any more. Now the tool does not record who passed a session on, only that it was passed on. We lost a statistic, and the button is used again.`,
    },
    {
      author: 'bronte',
      hoursAfter: 30,
      replyTo: 1,
      body: `On blurring, the published trials that we read do not agree with each other, so we no longer describe it as protection. What we kept is control: the reviewer chooses greyscale, blur, size and sound, can change it at any moment, and the setting is theirs and not the team's. Some use everything, some nothing. I would distrust anybody, me included, who told them which was right.`,
    },
    {
      author: 'minjun',
      hoursAfter: 49,
      body: `In my country asking for help at work can still be read as weakness, so a voluntary offer reaches few. We turned it round: a talk with an outside counsellor is booked for everybody each month, in working time, and may be cancelled without a reason. Before, four of our 22 reviewers had ever gone. In the first quarter of the new form 17 kept their appointment. Whether it helps them I cannot measure and do not try to.`,
    },
    {
      author: 'joy',
      hoursAfter: 75,
      body: `May I speak for people whom nobody counts as moderators? Our payment analysts never see an image. They read the notes that people attach to transfers, all day, and two of them asked to change teams last year before we understood why. They were not in the wellbeing programme because they had no "exposure" in its sense. They are in it now. If your definition lists media types, please look at it again.`,
    },
    {
      author: 'weijie',
      hoursAfter: 81,
      replyTo: 6,
      body: `Engineers as well. We meet things in logs, tickets and screenshots for debugging, unprepared and usually late in the evening. Two rules have helped at Harbour:

1. a ticket never contains content, only a reference which the tool opens with a neutral description first;
2. nobody is asked in passing to "just have a look" at a session, whoever is asking.

The second is broken now and then, mostly by people in a hurry and mostly by me.`,
    },
    {
      author: 'soyeon',
      hoursAfter: 122,
      body: `Since several of you asked me about targets in private: we removed the speed target from the livestream queue for two months as a trial. The mean time for a session rose by nine per cent. Decisions that the quality check overturned fell from 31 to 19 in samples of 400. The finance team asked whether the nine per cent would stay. I said that I hoped so. We have kept it, with a review in half a year.`,
    },
    {
      author: 'tala',
      hoursAfter: 190,
      body: `A question that makes me uncomfortable. Most of what is described here is for employees. Part of our reviewing is done by a vendor, under a contract which says "appropriate support" and no more, and I do not know what that means on a Sunday night. Has anybody written the practice itself into a contract: hours on live, handing over, an outside counsellor, the same for both? I would be grateful for the structure, not the price.`,
    },
    {
      author: 'rizky',
      hoursAfter: 207,
      replyTo: 9,
      body: `I was on the other side of such a contract for three years before I came to Pasar Layar. What made a difference was small: the vendor's reviewers were in the same handover call as the company's, and were told afterwards what had become of a report they had raised. Nobody had written that down anywhere, so it ended when one kind manager left. Please write it down.`,
    },
    {
      author: 'mod',
      hoursAfter: 330,
      body: `I have pinned this, since new members ask about it in their first week. Somebody asked whether it may be shown to another working group of ours. TLP:GREEN allows peers and partners within our community, and no public channel. The Chatham House Rule applies too: take the practices along, leave behind who said them and where they work.

> Use what helps. Do not say whose it was.

Tala's question about contracts is still open. If you have a clause that worked, please post its headings. And if reading here was hard today, close it; the topic will wait.`,
    },
  ],
};
