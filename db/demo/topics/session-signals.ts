// Twenty-two posts, so that the second page of a topic shows.

import type { DemoTopic } from './index.ts';

export const sessionSignals: DemoTopic = {
  key: 'session-signals',
  title: 'Session-metadata signals: what is worth comparing between us?',
  tlp: 'AMBER',
  chathamHouse: true,
  author: 'weijie',
  daysAgo: 24,
  posts: [
    {
      author: 'weijie',
      hoursAfter: 0,
      body: `We would like to compare how each of us forms session signals from metadata alone, without looking at content. At Harbour Video ours has run in shadow for six weeks; nothing acts on it. I propose four families, and for each only direction and coverage:

| Family | Compare | Do not share |
| --- | --- | --- |
| Account history | direction, share of sessions where it is known | accounts |
| Shape of the room | direction, known share | rooms, titles |
| Timing against gifts | direction, known share | amounts, payers |
| Signals from other companies | reviewed or not | the signals themselves |

Could you fill in the same table for your service? And what is wrong with it?`,
    },
    {
      author: 'kenta',
      hoursAfter: 3,
      replyTo: 1,
      body: `We hold far less than you do. Most of our rooms are voice, so the known share would be low for two of the four. How do you treat a field that is missing? When we first built ours we counted missing as zero, and the rooms where we sell no gifts came out as the safest of all. That was an artefact and nothing else, and it took us a month to notice.`,
    },
    {
      author: 'weijie',
      hoursAfter: 5,
      replyTo: 2,
      body: `Unknown is a value of its own for us and carries no weight in either direction. Beside the score the reviewer sees a confidence figure, which is the share of the weight that was really observed. A high score on little evidence and a middling score on nearly complete evidence are different pieces of work, and one number hides that. I am not sure the reviewers read it yet.`,
    },
    {
      author: 'rizky',
      hoursAfter: 11,
      body: `From the reviewer's chair: the number on its own does not help me at three in the morning. What helps is two or three reasons in plain sentences, and one reason *against*. We tried that at Pasar Layar for a fortnight on 140 sessions. Reviewers agreed with each other more often when the counter-evidence was shown. My guess is that it gave people permission to say no.`,
    },
    {
      author: 'mod',
      hoursAfter: 20,
      body: `A note as moderator, before the tables start. The label is TLP:AMBER for the whole topic, and the Chatham House Rule applies as well.

- Direction and coverage are welcome here.
- Cut-offs and exact rules are not. They belong to each company, they follow its review capacity, and comparing them would gain us little.
- No examples from real accounts, not even disguised ones.

If you are unsure about a sentence, send it to me first.`,
    },
    {
      author: 'bronte',
      hoursAfter: 27,
      body: `As a storage host we never see a session. We see what somebody saves afterwards, usually through a report from one of you. So a question from downstream: if a session was reviewed and reported, could the report carry a stable session reference and its time window? We would not need the score. With a window we could preserve what is ours to preserve; with only a date we preserve far too much or too little.`,
    },
    {
      author: 'joy',
      hoursAfter: 30,
      body: `Similar here. Sagwan sees the transfer and never the room, so timing is the only overlap we have with a platform, and timing without a legal basis for joining the two is only a thought. I would keep the gift family in the table but mark it as "platform's own gifts only". Wallet questions need their own topic, and a stricter label. I will start one when I have asked our counsel.`,
    },
    {
      author: 'weijie',
      hoursAfter: 44,
      body: `Here is ours. "Useful" means that the reviewer ticked the reason as one they would repeat in a report. It is 212 sessions, two reviewers each, so please do not build anything on it.

| Family | Known in | Reviewers found it useful |
| --- | --- | --- |
| Account history | nearly all | most often |
| Shape of the room | about nine in ten | sometimes |
| Timing against gifts | about a third | often, when known |
| Signals from others | few | nearly always, when reviewed |`,
    },
    {
      author: 'minjun',
      hoursAfter: 50,
      replyTo: 8,
      body: `We repeated your table at Lotus Chat with 180 sessions. Account history matches yours. The shape of the room does not: our group calls are nearly all by invitation, so what looks unusual on an open video service is an ordinary Tuesday on a messenger. I think this family only means something against the service's own baseline. Comparing the raw value between companies would mislead both of us.`,
    },
    {
      author: 'soyeon',
      hoursAfter: 53,
      replyTo: 8,
      body: `One doubt about the ticks. Reviewers tick the reason that stands first, because it stands first. In our quality checks we shuffled the order of reasons for one week and the share of the top one fell clearly, although nothing else had changed. Before we compare usefulness between companies, could everybody shuffle? Otherwise we are comparing screen layouts and calling it evidence.`,
    },
    {
      author: 'weijie',
      hoursAfter: 68,
      replyTo: 10,
      body: `You are right, and I should have thought of it. Ours are sorted by weight, so the model has been marking its own homework. I withdraw "nearly always" and "most often" until we have run it again with the order shuffled. It needs about two weeks at our volume. Please treat post 8 as a description of our screen.`,
    },
    {
      author: 'tala',
      hoursAfter: 96,
      body: `A question that will come up sooner or later: somebody in my team proposed pairs of countries for host and viewer. We had such a list in payments years ago and dropped it. It stood in for nationality, and in practice it filled the queue with families sending money home. I would rather we agree now that nobody brings it into this comparison, under any other name either.`,
    },
    {
      author: 'kenta',
      hoursAfter: 104,
      replyTo: 12,
      body: `Agreed on countries, without reservation. I am less sure about the difference in local time between the people in a room, which some would throw out with it. In games, people from many places in one room are the whole point, so alone it says nothing. Together with other families it may say a little. I would keep it as an open question, capped so that it can never move a band by itself.`,
    },
    {
      author: 'mod',
      hoursAfter: 118,
      replyTo: 13,
      body: `For the record: the alliance's own pilot uses no nationality, country, language or name as a risk feature, see [the pilots page](/pilots). Let us take that as given for this topic as well. The difference in local time stays open. Whoever wants to argue for it, please bring what it did to false positives in your service and not only what it caught.`,
    },
    {
      author: 'rizky',
      hoursAfter: 190,
      body: `Who looks at the quiet ones? If we review only what was flagged, we learn only what we already believed. We draw a small random sample of unflagged sessions each week, metadata only. It is dull work and nobody volunteers. In the first month it found two fields that had been wired up wrongly since launch, and no amount of staring at flagged sessions would have shown us that.`,
    },
    {
      author: 'bronte',
      hoursAfter: 214,
      replyTo: 15,
      body: `We do the same with resolved reports. Expect your privacy team to ask why you look at people under no suspicion, because ours did. The answer that held:

1. metadata only, with account identifiers replaced before the reviewer sees them;
2. a fixed, small sample, drawn by a script and not by a person;
3. deleted when the check is closed, and the check itself logged.

They also asked us to publish internally what it found. Fair enough, and it helped.`,
    },
    {
      author: 'minjun',
      hoursAfter: 262,
      body: `A warning about drift. After we released a new call layout, nearly every session looked odd for two weeks, and the review queue doubled before anybody asked why. Now we compare the distribution of each field week by week *before* anyone reads the scores. If a field has moved, we stop reading the bands that depend on it until we understand the reason. It costs an hour on Mondays.`,
    },
    {
      author: 'weijie',
      hoursAfter: 424,
      body: `The run with shuffled reasons is finished, 212 new sessions.

- Account history still comes first, by less than before.
- Timing against gifts fell to the middle.
- Signals from others did not move, but there were only nine such sessions, so I would say nothing about it.
- Both reviewers gave the same verdict in 171 of 212.

So post 8 was partly our layout, as So-yeon suspected. I am glad we asked before we had slides.`,
    },
    {
      author: 'joy',
      hoursAfter: 431,
      replyTo: 18,
      body: `Which verdicts can a reviewer choose? We have three: \`confirmed\`, \`benign\` and \`unclear\`, and \`unclear\` is about a third of ours. If you offer only two, people round their doubt to one side and the agreement flatters you. If you offer three, agreeing on "unclear" counts as agreement although nobody knows anything more than before. Either way I would want to see them apart.`,
    },
    {
      author: 'weijie',
      hoursAfter: 436,
      replyTo: 19,
      body: `Three, the same as yours. Of the 171 pairs that agreed, 22 agreed on \`unclear\`. So the honest sentence is:

> Two reviewers reached the same clear verdict in 149 of 212 sessions.

That is lower than what I would have presented at a meeting, and more useful. We will report it in this form from now on, with the unclear ones as a line of their own.`,
    },
    {
      author: 'soyeon',
      hoursAfter: 512,
      body: `May I share two things outside our company? The designer of our review screen works for a contractor, and she would need Rizky's point about counter-evidence (post 4) and the shuffle results (posts 10 and 18). As I read TLP:AMBER, it allows our own organisation and its clients where they need to know, and a contractor is neither. So I am asking first. No names or companies would be passed on.`,
    },
    {
      author: 'mod',
      hoursAfter: 530,
      replyTo: 21,
      body: `You read it correctly, and thank you for asking. Each author decides for their own post: post 10 is yours, and Rizky and Wei Jie have told me yes for posts 4 and 18, for this contractor only and without names or companies.

Still open, as I see it:

- the difference in local time, with false positives;
- how to state coverage when a service has no gifts at all;
- a session reference in reports, as Bronte asked in post 6.

Who would take the third? It seems the nearest to done.`,
    },
  ],
};
