/** What each part of the report is called, and one sentence or two on what it means to somebody who is no engineer. */
export const PARTS = {
  goals: {
    title: 'Goals, met and missed',
    means:
      'The goals were set before anything was measured. A goal counts as met only where both languages meet it, and a missed one is a reason not to rely on that property.',
  },
  labels: {
    title: 'Label by label',
    test: 'T1, T2',
    means:
      'How well each behaviour is told from the rest, in text that looks like what was trained on (T1) and in text of somebody else (T2). Where a label stands low, do not build on it.',
  },
  reliability: {
    title: 'Do scores mean what they say',
    test: 'T7',
    means:
      'If the library says 70 %, the label should be there in about 70 of 100 such cases. It holds for synthetic text at best: on your text the same number may mean something else.',
  },
  benign: {
    title: 'False alarms, and how rare risk is',
    test: 'T3',
    means:
      'On ordinary chat nearly every mark is wrong. Because risk is rare, even a small share of false alarms outnumbers what is right, so each mark needs a person.',
  },
  disguised: {
    title: 'Disguised text',
    test: 'T4',
    means: 'People who hide write otherwise on purpose. This is how much of what is found as written is still found then.',
  },
  functions: {
    title: 'One thing at a time',
    test: 'T5',
    means:
      'Short cases that a careful reader judges at once, such as a request, the same words in quotation, or a refusal. A function that fails here is a mistake you will meet.',
  },
  early: {
    title: 'Early warning',
    test: 'T6',
    means:
      'An alert helps if it comes before harm. This counts not only whether it comes, but after how many messages, and how often it comes for nothing.',
  },
  languages: {
    title: 'English and Korean alike',
    test: 'T7',
    means: 'At the same rate of false alarms, people who write Korean should be protected as well as those who write English.',
  },
  changes: {
    title: 'Changes that mean nothing',
    test: 'T8',
    means:
      'A name in front, an emoji behind or a politer ending change nothing of what is done, so the risk should stay where it is. Where it moves, it follows the surface.',
  },
  groups: {
    title: 'Groups of people',
    test: 'T9',
    means:
      'Whoever speaks a dialect, a second language or of their own community must not be flagged more than others for the same innocent talk.',
  },
  baselines: {
    title: 'Beside other systems',
    means:
      'A new library has to earn its place against what is simpler. Here all are measured on the same text, with the same rules.',
  },
  speed: {
    title: 'Speed',
    means: 'Whether it can follow a chat service without a cluster of its own. It says nothing about being right.',
  },
  livestream: {
    title: 'The livestream score',
    means:
      'A simulated world shows whether the machinery works and where it breaks. It cannot show how many real cases would be found.',
  },
  again: {
    title: 'How to make it again',
    means:
      'Nobody has to believe this page: the report comes out of the repository, from a fixed seed, and this page shows the file as it was committed.',
  },
} satisfies Record<string, { title: string; /** The name of the test in the specification. */ test?: string; means: string }>;
export type PartId = keyof typeof PARTS;
