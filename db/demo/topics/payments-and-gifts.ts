import type { DemoTopic } from './index.ts';

export const paymentsAndGifts: DemoTopic = {
  key: 'payments-and-gifts',
  title: 'Payments and gifts: what a platform and a payment firm can each see',
  tlp: 'AMBER+STRICT',
  chathamHouse: true,
  author: 'joy',
  daysAgo: 9,
  posts: [
    {
      author: 'joy',
      hoursAfter: 0,
      body: `As promised in the topic on session signals. Each of us holds half of the picture and neither half says much:

| Who | Sees | Does not see |
| --- | --- | --- |
| Platform | the room, its own gifts, the accounts | transfers outside the platform |
| Payment firm | payer, payee, time, amount, note | the room, and why |

I am not asking anybody to join the halves here. I would like to know what each side should *keep and report* so that an investigator who holds the right powers can join them. No amounts, no rules, no corridors between countries, please. Those would help the wrong reader and age badly anyway.`,
    },
    {
      author: 'weijie',
      hoursAfter: 5,
      replyTo: 1,
      body: `From the platform side, the most useful thing we did was dull: every gift now has a stable reference which survives refunds, currency conversion and the merger of accounts. Before, the ledger and the safety tools used different identifiers, and in a rehearsal it took us two days to say which gift belonged to which session. Now \`gift_ref\` stands in the report next to the session reference, and finance can answer within the hour.`,
    },
    {
      author: 'tala',
      hoursAfter: 21,
      body: `A caution on how strong these signals are. In a small trial we took 250 alerts about repeated transfers and read each one to the end. In most of them there was a family, a landlord or a small shop. What separated the few that we took further was never the transfer alone. It was the transfer together with something that another party had already reported. So I argue for payment signals as the *second* reason and never as the first.`,
    },
    {
      author: 'rizky',
      hoursAfter: 29,
      replyTo: 3,
      body: `I half disagree. In a live session, by the time that another party has reported something, it is over. For *reporting* I accept your order. For deciding which session a person looks at first, a gift is sometimes all we have, and a reviewer can say no quickly. Could we separate the two uses: ordering a queue, where weak evidence is allowed, and reporting, where it is not?`,
    },
    {
      author: 'tala',
      hoursAfter: 46,
      replyTo: 4,
      body: `Yes, that is a fair distinction and I should have made it. Ordering a queue costs a benign user nothing if the reviewer decides quickly and nothing is kept. I would add one condition, which our privacy team insisted on: the order may not leak into anything else. A session that stood at the top of the queue and was closed as benign must look afterwards like any other session, to every other system.`,
    },
    {
      author: 'bronte',
      hoursAfter: 70,
      body: `A question about preservation. When a report goes out with gift references, do you preserve the ledger rows separately, or rely on finance keeping them anyway? We assumed the latter for our subscription records, until we found that finance anonymises after closing the year. Officers often come months later. [Livestream evidence](/guidance/livestream-evidence) lists payments among the things to keep; I would add in our own procedure *who* keeps them and who has checked.`,
    },
    {
      author: 'joy',
      hoursAfter: 94,
      replyTo: 6,
      body: `Separately, since a similar surprise. One request to the group: our partner bank asks how platforms would like references to be written. May I pass on post 2, only the idea of one stable reference, without any company? The label is AMBER+STRICT, so as it stands this may not leave my own organisation, and a bank is certainly outside it. If anyone hesitates I will simply not do it.`,
    },
    {
      author: 'weijie',
      hoursAfter: 99,
      replyTo: 7,
      body: `From me as the author: yes for that one idea, in your own words, without the field name and without us. Please leave out the two days in the rehearsal, which would identify us to anybody who was there. Everything else of mine stays under the label. And thank you for asking in the topic and not in private, so that the others can see what was allowed and object if they wish.`,
    },
  ],
};
