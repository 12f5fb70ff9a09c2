import type { Level, QuestionId } from './answers.ts';

// The words of the questions. The engine knows none of them: they stand in the page once, and the script only shows and hides.

export const LEVELS: Record<Level, string> = {
  required: 'Required',
  ours: 'Required by us',
  strong: 'Strong',
  optional: 'Optional',
};

export interface Words {
  /** In lists and tables. */
  label: string;
  ask: string;
  why: string;
  /** The source of the reason; without one it is our editors' reading. */
  source?: string;
  /** What to do about a gap. */
  get: string;
}

export const WORDS: Record<QuestionId, Words> = {
  location: {
    label: 'A signal of the place',
    ask: 'Is there at least one signal of the place: an IP address with its time, a verified phone or e-mail, or an estimated country?',
    why: 'A likely jurisdiction must be found first. Reports without one stay informational, and most jurisdictions do not routinely review those.',
    source: 'gpcep-data',
    get: 'Look for the address of the upload or message, a verified phone with country code, or a verified e-mail. An estimated country, called an estimate, is better than none.',
  },
  time: {
    label: 'Date and time with UTC offset',
    ask: 'Is the date and time of the incident there, with its UTC offset?',
    why: 'The system rejects a report without it. Nepal (+5:45), India and Sri Lanka (+5:30) and Australia are the usual traps.',
    source: 'api-doc',
    get: 'Add the offset to the time, and a line that says which moment it is: upload, message, start of stream or detection.',
  },
  account: {
    label: 'A stable account identifier',
    ask: 'Is there a stable account ID, and a username or the address of the profile?',
    why: 'An officer can only ask you for what you can look up. Display names change.',
    get: 'Take the account ID from your own system, and the username and profile address as they were at the time.',
  },
  port: {
    label: 'Event, source port and proxy mark',
    ask: 'For each IP address: is the kind of event there, the source port, and whether it looks like a proxy?',
    why: 'Many subscribers share one address. The port and an exact time tell them apart.',
    source: 'rfc6302',
    get: 'Ask the team that keeps the logs for source port and event. Prefer the address of the incident to a later login.',
  },
  type: {
    label: 'Incident type',
    ask: 'Which incident type fits best?',
    why: 'The system rejects a report without it, and it decides who reads it first.',
    source: 'api-doc',
    get: 'Choose the closest type, also when another is easier. Where the conversation shows enticement, it is enticement.',
  },
  urgency: {
    label: 'The reason why it is urgent',
    ask: 'Is the reason for the urgency written in words?',
    why: 'Any value escalates the report, so a reason that can be tested is the only honest one.',
    source: 'api-doc',
    get: 'Write five sentences: who is at risk, what will happen and when, how you know, what you did, what you do not know.',
  },
  victim: {
    label: 'The child, apart from the suspect',
    ask: 'Is the known or suspected child in a block of its own, apart from the reported person?',
    why: 'Whoever stands in the block of the reported person is displayed as the suspect.',
    source: 'api-doc',
    get: 'Move the child’s account into a victim block. Give an age if you have one, and say whether it is stated or estimated.',
  },
  stream: {
    label: 'Details of the stream',
    ask: 'Are the stream or room ID, the host, the viewers, and start and end with offset there?',
    why: 'Nothing else remains after the stream.',
    get: 'Export room, host and viewer IDs, start and end, and the chat log now. Do not record more than policy allows.',
  },
  payment: {
    label: 'The trail of payments or gifts',
    ask: 'Is the trail of payments or gifts there: amounts, currency, processor, references?',
    why: 'It is often the only lead to a facilitator.',
    get: 'Ask the payments team for amounts, currency, times, processor and references on both sides.',
  },
  file: {
    label: 'The file, its hash and upload time',
    ask: 'Is the file uploaded, with its original hash and the time when it reached you?',
    why: 'The hash from before any change proves that it is the same file, and matches it elsewhere.',
    source: 'schema',
    get: 'Upload the file, and give the hash from before any change and the time of the upload with its offset.',
  },
  context: {
    label: 'The conversation around it',
    ask: 'Is the conversation around it there, and not one line alone?',
    why: 'One line seldom shows intent, ages, plans to meet or a move to another service. Officers say they cannot tell which report leads to a child.',
    source: 'stanford',
    get: 'Add the lines before and after, with times, as far as your policy and counsel allow.',
  },
  narrative: {
    label: 'A short account in plain English',
    ask: 'Is there a short account in plain English, with quotes in their original script beside the translation?',
    why: 'NCMEC’s analysts and officers in the region read different languages.',
    get: 'Write ten lines: who did what to whom, when, on which service. Keep each quote in its own script and translate it below.',
  },
  viewed: {
    label: 'Who viewed the file',
    ask: 'Can you say truthfully whether a person viewed the whole file, and its EXIF data?',
    why: 'In the US it can bear on the need for a warrant (confirm with counsel); elsewhere it says whether a person confirmed it. Never guess it.',
    get: 'Ask the reviewer. Say what was done, not what is likely, and leave the field out where nobody knows.',
  },
  class: {
    label: 'Industry classification',
    ask: 'Has a trained person given the file a class from A1 to B2?',
    why: 'It sorts a queue without opening a file.',
    get: 'Have a trained reviewer classify it, within the rules for their wellbeing.',
  },
  spread: {
    label: 'Public, viral or meme',
    ask: 'Is it said whether the file was public, and whether it is viral or a meme?',
    why: 'It separates contact between two people from re-sharing, and new harm from an old file.',
    source: 'schema',
    get: 'State whether it was publicly available. Tag a known file that spreads as viral or potential meme.',
  },
  recipients: {
    label: 'The recipients',
    ask: 'Are the recipients listed?',
    why: 'One recipient who is a child is another case than fifty who collect.',
    get: 'List each recipient by account ID.',
  },
  tags: {
    label: 'Tags that are true',
    ask: 'Are the tags set that are true: sextortion, solicitation, between minors, sadistic, live, infant, AI, self-produced?',
    why: 'They sort the queue.',
    source: 'api-doc',
    get: 'Go through the list of tags and set those that are true. A tag is not an alarm.',
  },
  email: {
    label: 'The reporter’s e-mail',
    ask: 'Is the reporter’s e-mail address there?',
    why: 'The system rejects a report without it.',
    source: 'api-doc',
    get: 'Use a mailbox that people read and that survives a resignation.',
  },
  contact: {
    label: 'A contact who answers police',
    ask: 'Is a contact named who answers law enforcement?',
    why: 'An officer at UTC+9 needs a person who answers.',
    get: 'Name a person or a desk, with a phone number that is answered.',
  },
  duty: {
    label: 'The local duty, decided',
    ask: 'Has somebody decided whether a local duty to report applies as well, and noted who decided?',
    why: 'Australia, Cambodia, India, Indonesia, Nepal, the Philippines, Singapore, Sri Lanka and Vietnam differ from each other.',
    get: 'Read the page of each place below, ask counsel, and write down who decided what and when.',
  },
  preservation: {
    label: 'Preservation and how to serve process',
    ask: 'Is preservation set, with its end date, and does the report say how to serve process and whom to call in an emergency?',
    why: 'Officers in the region may arrive months later. A provider keeps the contents of a report for one year, not every log.',
    source: 'report-act',
    get: 'Preserve every account in the report and write down until when. Put the way to serve process into your standing text.',
  },
  links: {
    label: 'Links to other accounts and reports',
    ask: 'Are other accounts, devices, earlier report numbers and group IDs there?',
    why: 'They link cases. Strong if held.',
    get: 'Search for the same device, payment, phone or earlier report, and name what links them.',
  },
  action: {
    label: 'What was done to the account',
    ask: 'Is it said what was done to the account, when, and whether the user was told?',
    why: 'It tells police whether the account is live and the suspect warned.',
    source: 'schema',
    get: 'Add the date of the action and whether the user was notified.',
  },
};

/** The questions under the headings of the form; by value within each, the most valuable heading first. */
export const GROUPS: { title: string; ids: QuestionId[] }[] = [
  { title: 'Where, when and who', ids: ['location', 'time', 'account', 'port'] },
  {
    title: 'What happened',
    ids: ['urgency', 'victim', 'stream', 'payment', 'context', 'narrative', 'recipients', 'tags'],
  },
  { title: 'The file', ids: ['file', 'viewed', 'class', 'spread'] },
  { title: 'So that police can follow up', ids: ['email', 'contact', 'duty', 'preservation', 'links', 'action'] },
];
