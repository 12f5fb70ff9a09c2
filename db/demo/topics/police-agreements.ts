import type { DemoTopic } from './index.ts';

export const policeAgreements: DemoTopic = {
  key: 'police-agreements',
  title: 'Agreements with police units before the emergency, not during it',
  tlp: 'RED',
  chathamHouse: true,
  author: 'bronte',
  daysAgo: 15,
  posts: [
    {
      author: 'bronte',
      hoursAfter: 0,
      body: `The worst time to find out who may answer the telephone is when it matters. We have started to write short agreements with police units in the places where our reports most often lead. One page, no new powers for anybody:

1. who calls whom, by role, with a number that both sides have tested;
2. how each side proves who it is;
3. what each can say at once, and what needs legal process;
4. languages, hours, and who interprets;
5. when the page expires.

We have two in use and one that has been waiting for a signature for seven months. What do yours contain that ours does not?`,
    },
    {
      author: 'mod',
      hoursAfter: 4,
      body: `A word on the label before anybody answers. TLP:RED means the people who read this topic, as individuals. Not your team, not your counsel, no notes in a shared folder. It is here because naming a unit or a person could do harm, so please do not name any even so. If something in this topic should travel further, ask its author, and we will write a version for it under another label.`,
    },
    {
      author: 'minjun',
      hoursAfter: 20,
      replyTo: 1,
      body: `Ours has one point more: what each side will *not* do. On our side, we do not act on an account for the police without process, and we do not tell a user about a preservation. On theirs, they do not ask our reviewers for opinions by messenger. It was the shortest section and took the longest. I believe that it is also the reason why the other sections are kept.`,
    },
    {
      author: 'joy',
      hoursAfter: 31,
      body: `I am more doubtful than you are. With a one-page agreement that is nearly informal, we risk a side door: requests that should go through the portal arrive by telephone, since we know each other now. In our first year about a third of the calls to the emergency number were no emergencies. Each was polite, and each was hard to refuse. We now write down every call, and both sides read the list together twice a year.`,
    },
    {
      author: 'kenta',
      hoursAfter: 52,
      replyTo: 4,
      body: `The list read by both sides is very good; may I take that over for ourselves? As for roles and names, we learned the other half the hard way. We had only a role on paper, the officer in it was moved, and for four months a number rang on an empty desk. Now both sides make a test call every quarter. It lasts two minutes. Once it found *our* number dead, which was a useful embarrassment.`,
    },
    {
      author: 'rizky',
      hoursAfter: 75,
      body: `A view from the night shift. The agreement is in English, signed by directors, and stored where I cannot open it. What I need at night is one card: the number, how I prove who I am, and three sentences which I may say without asking anybody. Last month we made such cards for both units and rehearsed with one of them. The officer asked whether he could have a card as well.`,
    },
    {
      author: 'bronte',
      hoursAfter: 118,
      body: `Thank you. I have rewritten our page: what each side will not do, the list of calls, the test call each quarter, the card. Joy's doubt stays with me, and I have put the expiry at one year so that somebody has to decide afresh.

Two questions remain. Who on our side checks that the agreement respects the rights of the people in it, before it is signed and not after a complaint? And could the empty form, with no unit in it, be rewritten for the whole alliance under TLP:GREEN? I would need a yes from Min-jun, Joy, Kenta and Rizky for their parts.`,
    },
  ],
};
