// Two series and six webinars, dated from the day on which the demo is loaded.
// A public series holds a members' webinar on purpose: whoever lists a series has to filter it.

import type { PersonKey } from './people.ts';

export const series: readonly DemoSeries[] = [
  {
    slug: 'ocsea-trends',
    title: 'OCSEA trends in the Asia-Pacific',
    summary: 'What member companies and their partners see changing in the region, and what can and cannot be concluded from it.',
    audience: 'members',
    lang: 'en',
  },
  {
    slug: 'records-requests',
    title: 'Law-enforcement records requests: what gets answered',
    summary: 'How officers ask companies for records, how companies read what they are asked, and how both can save a month.',
    audience: 'public',
    lang: 'en',
  },
];

export const webinars: readonly DemoWebinar[] = [
  {
    slug: 'livestreaming-across-borders',
    series: 'ocsea-trends',
    title: 'Livestreaming across borders: what reviewers see and what reports carry',
    summary: 'Where a live session crosses several countries, how much of what a reviewer knows reaches those who can act?',
    description: `A live session often has its host, its viewers and its platform in different countries, and leaves little behind when it ends. This session follows an invented case from the reviewer's screen to the desk of the person who receives the report, and asks at each step what was lost.

- what a reviewer knows and has no field for
- sessions, gifts and chat as one timeline, with offsets
- handing over at night between teams and time zones

Nothing harmful is shown or described. The second half is discussion under the Chatham House Rule, and is not recorded.`,
    speakers: [
      { name: 'Sekar Pranadipa', role: 'Head of live safety, Pasar Layar' },
      { name: 'Seah Wei Jie', role: 'Signals engineer, Harbour Video' },
    ],
    timeZone: 'Asia/Singapore',
    wallTime: '10:00',
    dayOffset: 6,
    durationMinutes: 75,
    capacity: 120,
    audience: 'members',
    tlp: 'AMBER',
    chathamHouse: true,
    guests: [],
  },
  {
    slug: 'emergency-requests',
    series: 'records-requests',
    title: 'Emergency requests: the first hour',
    summary:
      'What an officer should have ready, and what a company should have decided beforehand, when a child may be at risk now.',
    description: `Emergency requests are rare, urgent, and often written by somebody who has never sent one to this company before. We walk through the first hour from both sides.

- what makes a request an emergency, in the words of the officer and of the company
- proving who is calling, without losing time
- what can be said at once, and what still needs legal process
- what happens afterwards, and who writes it down

For officers, companies and hotlines. The session is general: each company decides under its own rules and the law that applies to it. No cases are discussed, and questions may be sent in beforehand.`,
    speakers: [
      { name: 'Bronte Ashcombe', role: 'Evidence and legal response lead, Mallee Vault' },
      { name: 'Officer Rahman', role: 'Digital evidence desk, Meghna Delta Online Child Protection Unit (invented)' },
    ],
    timeZone: 'Australia/Sydney',
    wallTime: '15:00',
    dayOffset: 13,
    durationMinutes: 60,
    capacity: 200,
    audience: 'public',
    tlp: 'CLEAR',
    chathamHouse: false,
    guests: ['officer'],
  },
  {
    slug: 'reports-that-survive-translation',
    series: 'ocsea-trends',
    title: 'One region, many languages: reports that survive translation',
    summary: 'How to keep meaning, doubt and evidence intact when a report is written in one language and read in another.',
    description: `In the Asia-Pacific a report is often written in a language that the person who reads it does not share, about a conversation in a third one. Meaning is lost in small places: a subject that was never stated, a family word used for a stranger, a school year, an hour after midnight.

Colleagues who review in Korean, Japanese and Indonesian show, on invented sentences, what they keep in the original, how they mark a machine translation, and how they write down doubt so that it is still visible two desks later. A one-page note for translators is shared afterwards. Questions are welcome in Korean and English.`,
    speakers: [
      { name: 'Pyo Min-jun', role: 'Reporting lead, Lotus Chat' },
      { name: 'Ma So-yeon', role: 'Quality and wellbeing lead, Lotus Chat' },
      { name: 'Kenta Hamanaka', role: 'Live operations safety manager, Shiosai Games' },
    ],
    timeZone: 'Asia/Seoul',
    wallTime: '14:00',
    dayOffset: 27,
    durationMinutes: 60,
    capacity: null,
    audience: 'members',
    tlp: 'GREEN',
    chathamHouse: false,
    guests: [],
  },
  {
    slug: 'reading-the-numbers',
    series: 'ocsea-trends',
    title: 'Reading the numbers: what report counts can and cannot say',
    summary: 'Why a count of reports is neither a count of children nor of crimes, and what may be said with it all the same.',
    description: `Counts of reports travel fast and are often read as counts of victims or of offences. They are neither. A number may rise because more harm is done, because more is found, because a service changed how it bundles reports, or because one sender sent very many.

We go through the ways in which a count comes about, what has to stand next to it before two years or two countries are compared, and which sentences a company can write with a good conscience in its own transparency report. The session uses invented numbers throughout. The recording has captions and a transcript.`,
    speakers: [
      { name: 'Priyanka Selvadurai', role: 'Programme manager, Breakwater secretariat' },
      { name: 'Tala Villamarin', role: 'Analyst, Sagwan Payments' },
    ],
    timeZone: 'Asia/Manila',
    wallTime: '11:00',
    dayOffset: -18,
    durationMinutes: 45,
    capacity: null,
    audience: 'members',
    tlp: 'CLEAR',
    chathamHouse: false,
    guests: [],
    recording: 'reading-the-numbers',
  },
  {
    slug: 'what-a-good-request-contains',
    series: 'records-requests',
    title: 'What a good records request contains',
    summary:
      'The parts of a request that let a company answer it the first time, explained by those who write and those who read them.',
    description: `Many requests come back unanswered for reasons that have nothing to do with the case: the wrong entity, a display name in place of an identifier, no dates, or everything at once. This session takes one invented request and repairs it line by line.

- who is asking, and how the company can check it
- an identifier that a company can find
- which records, from when to when, with offset
- the legal basis, and the number of the earlier report if there is one
- preservation first, when the process takes long

An officer and a company's response lead comment on each line from their side of the desk. The recording has captions and a transcript.`,
    speakers: [
      { name: 'Bronte Ashcombe', role: 'Evidence and legal response lead, Mallee Vault' },
      { name: 'Officer Rahman', role: 'Digital evidence desk, Meghna Delta Online Child Protection Unit (invented)' },
    ],
    timeZone: 'Australia/Melbourne',
    wallTime: '14:30',
    dayOffset: -32,
    durationMinutes: 60,
    capacity: 80,
    audience: 'members',
    tlp: 'GREEN',
    chathamHouse: false,
    guests: ['officer'],
    recording: 'what-a-good-request-contains',
  },
  {
    slug: 'generated-media-in-reports',
    series: 'ocsea-trends',
    title: 'Generated media in reports: saying what is known',
    summary: 'How to write that something may be generated, why one thinks so, and what remains unknown.',
    description: `When a reviewer suspects that a file was generated or altered, the report has to say so without claiming more than anybody knows. This session was about wording and not about detection: who saw what, why generation is suspected, whether a real child might be concerned, and what the service itself holds that could settle the question.

Participants compared how they word doubt, and where a tag without an explanation had misled the reader. No material was shown or described. The discussion was held under the Chatham House Rule and was not recorded; a summary without names was sent to those who had taken part.`,
    speakers: [
      { name: 'Joyce Dimalanta', role: 'Financial crime and child safety lead, Sagwan Payments' },
      { name: 'Kenta Hamanaka', role: 'Live operations safety manager, Shiosai Games' },
    ],
    timeZone: 'Asia/Tokyo',
    wallTime: '13:00',
    dayOffset: -60,
    durationMinutes: 60,
    capacity: 60,
    audience: 'members',
    tlp: 'AMBER',
    chathamHouse: true,
    guests: [],
  },
];

export type DemoSeries = {
  slug: 'ocsea-trends' | 'records-requests';
  title: string;
  summary: string;
  audience: 'public' | 'members';
  lang: 'en' | 'ko';
};

export type DemoWebinar = {
  slug: string;
  series: DemoSeries['slug'];
  title: string;
  /** One sentence, for lists */
  summary: string;
  /** Markdown */
  description: string;
  speakers: readonly { name: string; role: string }[];
  /** IANA name; with the wall time it is the truth, and UTC is computed from both */
  timeZone: string;
  /** HH:MM at the organiser */
  wallTime: string;
  /** Days from the day on which the demo is loaded; negative is past */
  dayOffset: number;
  durationMinutes: number;
  capacity: number | null;
  audience: 'public' | 'members';
  tlp: 'CLEAR' | 'GREEN' | 'AMBER';
  chathamHouse: boolean;
  /** Invited by name, beside the audience */
  guests: readonly PersonKey[];
  /** Key of the demo recording */
  recording?: 'reading-the-numbers' | 'what-a-good-request-contains';
};
