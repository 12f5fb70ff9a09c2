import type { DemoTopic } from './index.ts';

export const nightsAndWeekends: DemoTopic = {
  key: 'nights-and-weekends',
  title: 'Escalation at night and over weekends: who picks up?',
  tlp: 'AMBER',
  chathamHouse: false,
  author: 'kenta',
  daysAgo: 12,
  posts: [
    {
      author: 'kenta',
      hoursAfter: 0,
      body: `We rehearsed an urgent escalation on a Saturday evening, with a made-up case and everyone warned that a rehearsal was coming. The reviewer decided in six minutes. Then it took fifty-four minutes until a person with the right to send the report had read it. Nobody did anything wrong: the on-call list had the right names, and the second person on it was on a flight.

What does your path look like between "a reviewer believes that a child is at risk now" and "the report has gone"? How many people must say yes?`,
    },
    {
      author: 'rizky',
      hoursAfter: 2,
      replyTo: 1,
      body: `One yes, and it may be mine. Since last year the senior reviewer of a shift can send an urgent report alone, with a second reading *afterwards* by the morning team. It took a long talk with counsel. In eight months we sent eleven this way, and the morning team would have worded three of them differently and withheld none. I sleep better, although I did not expect to.`,
    },
    {
      author: 'bronte',
      hoursAfter: 9,
      replyTo: 2,
      body: `I was against that at our place and am now half persuaded. My worry is the reason field. If any words in it make a report urgent, a tired person at four in the morning will use it for everything, and then it means nothing to those who read it. How do you keep urgent honest? [What makes a report actionable](/guidance/what-makes-a-report-actionable) asks for a reason in words, which helps, but only if somebody writes one.`,
    },
    {
      author: 'rizky',
      hoursAfter: 14,
      replyTo: 3,
      body: `With a form of four lines that must be sentences:

1. who is at risk, as far as we know;
2. why now, and not tomorrow morning;
3. what we know, and how;
4. what we do not know.

If line 2 cannot be filled in, it is not urgent, and it goes to the morning team with priority. About a third of what feels urgent stops there. Writing it takes four minutes, and they are the best four minutes of the whole path.`,
    },
    {
      author: 'mod',
      hoursAfter: 21,
      body: `Please keep the form as it is above when you copy it, since line 4 is always the first to be shortened away. We added one thing at Pasar Layar: the on-call list names *roles* with two people each, in two time zones, and the second person is called after ten minutes without waiting for the first. No apology is needed for a call that was not necessary. That sentence is printed on the list.`,
    },
    {
      author: 'minjun',
      hoursAfter: 40,
      body: `Our difficulty is language. At night our reviewers read Korean and our on-call counsel reads English, so the reviewer translates under pressure and then somebody decides on a translation. We now keep the original text in the escalation and mark every translated sentence with who translated it. It is slower by some minutes. Twice in rehearsals the translation had made a sentence more certain than the original was.`,
    },
    {
      author: 'weijie',
      hoursAfter: 66,
      body: `A small thing from the tools side. Our pager went by app only, and phones at night are on silent. We now call by telephone, and the reviewer sees on the screen whether the call was answered, in words: \`ringing\`, \`answered\`, \`no answer, calling the second\`. In three rehearsals the median went from 31 minutes to 12. Most of what we gained came from reviewers no longer wondering whether anyone had noticed.`,
    },
    {
      author: 'joy',
      hoursAfter: 90,
      body: `Weekends are different from nights for us. On a weekend night the bank holidays of three countries matter, because holding a transfer needs a person at the other end. We keep one calendar of public holidays for every place where we have a partner, and a named partner contact for each long weekend, confirmed on the Thursday before. It sounds bureaucratic. It was written after a weekend when it did not exist.`,
    },
    {
      author: 'soyeon',
      hoursAfter: 117,
      replyTo: 2,
      body: `To Rizky's "one yes": who looks after the person who said it? Deciding alone at night is heavy, also when it was right. We ask that the shift lead phones the same day, for ten minutes, about the person and not about the case, and that the next shift is not on the urgent queue. I would write this into the path itself. In a separate wellbeing document it is forgotten.`,
    },
    {
      author: 'kenta',
      hoursAfter: 188,
      body: `We rehearsed again with Rizky's form, roles with two people, and telephone calls: 17 minutes from decision to report, and the second reading next morning changed one sentence.

A request: our night reviews are done by a vendor. May I give them the four-line form and the sentence about calls that were not necessary? The vendor is not our client, so TLP:AMBER does not cover it as I understand it. I would pass on the text only, and say that it comes from peers.`,
    },
    {
      author: 'mod',
      hoursAfter: 201,
      replyTo: 10,
      body: `From me yes for the sentence, and Rizky says yes for the form, both as text without company names. Thank you for asking rather than assuming; I have noted the permission here so that others can see it.

> Posts 4 and 5, form and sentence only: may be passed to a member's own moderation vendor.

Everything else stays at TLP:AMBER. Would somebody describe a rehearsal that went badly? We have had the successes now, and I suspect that we would learn more.`,
    },
  ],
};
