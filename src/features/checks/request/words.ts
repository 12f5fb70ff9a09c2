import type { Circumstance, Provider, RequestQuestionId, Sought } from './answers.ts';
import type { PlaceNote, Readiness, Route } from './assess.ts';

export const REQUEST_LEVELS = { required: 'Required', strong: 'Strong' };

interface Words {
  label: string;
  ask: string;
  /** What goes wrong without it. */
  why: string;
  source?: string;
  get: string;
}

export const REQUEST_WORDS: Record<RequestQuestionId, Words> = {
  criteria: {
    label: 'Who is in danger, and why this data',
    ask: 'Does it say who is in danger, of what, how soon, and why this data is needed?',
    why: 'Companies answer an emergency only for imminent harm to a child or a risk of death or serious injury, case by case.',
    source: 'x',
    get: 'Write it in the first two lines. Give a phone number that is answered now.',
  },
  entity: {
    label: 'The right company entity',
    ask: 'Is it addressed to the company entity that answers for the place of the user?',
    why: 'The wrong entity is among the defects that companies name first.',
    source: 'tiktok-faq',
    get: 'Look up the entity for the place of the user, not of your office, on the company’s page of today.',
  },
  legal: {
    label: 'Section of law, and the offence',
    ask: 'Does it name the section of law that authorises it, and the offence with its facts?',
    why: 'Without a legal process or an offence it is refused.',
    source: 'tiktok',
    get: 'One sentence each: the section that authorises the request, the offence, the facts.',
  },
  identifier: {
    label: 'A stable identifier',
    ask: 'Does it give a stable identifier: user ID, username with address, phone or e-mail?',
    why: 'A display name or an internet address alone is not enough.',
    source: 'discord-guide',
    get: 'Copy the address of the profile or the user ID, and check it again on the day.',
  },
  order: {
    label: 'An order for content',
    ask: 'Is there a court order or its equivalent for content?',
    why: 'Companies ask for a warrant or an order for content.',
    source: 'microsoft',
    get: 'Ask your prosecutor for the order, or ask for records other than content first.',
  },
  scope: {
    label: 'Kinds of data and a period',
    ask: 'Does it name the kinds of data, and a period with its time zone?',
    why: '"All user data", or no dates, is narrowed or refused.',
    source: 'tiktok-faq',
    get: 'Name each kind of data, from when to when, with the UTC offset.',
  },
  link: {
    label: 'What the account has to do with it',
    ask: 'Does it say what the account has to do with the offence?',
    why: 'A missing link between offence and platform is a defect that companies name.',
    source: 'tiktok-faq',
    get: 'One sentence: what was done with this account, and when.',
  },
  authority: {
    label: 'Issuing authority and officer',
    ask: 'Does it name the issuing authority and the officer, with badge number and direct phone?',
    why: 'Companies check the sender first, and ask for the agent and a direct phone.',
    source: 'meta',
    get: 'Add authority, name, badge number and a phone that is answered.',
  },
  channel: {
    label: 'The company’s own channel',
    ask: 'Does it go through the company’s own channel for law enforcement?',
    why: 'Several companies accept nothing by general e-mail or fax.',
    source: 'roblox',
    get: 'Open an account in the portal before you need it.',
  },
  domain: {
    label: 'An official e-mail address',
    ask: 'Does it come from an official e-mail domain of government or law enforcement?',
    why: 'Meta needs a government address, and a personal one is a common defect.',
    source: 'meta',
    get: 'Send it from the official domain, also at night.',
  },
  language: {
    label: 'A translation',
    ask: 'Is a translation into English beside the original?',
    why: 'Companies ask for English or a translation.',
    source: 'tiktok',
    get: 'Attach a translation, and keep names and quotes in the original script beside it.',
  },
  tip: {
    label: 'The CyberTipline report number',
    ask: 'Is the number of the CyberTipline report quoted?',
    why: 'With it the company finds the account and the material by itself. It is often left out.',
    source: 'meta',
    get: 'Put the number into the subject and the first line.',
  },
  preserved: {
    label: 'Preservation, sent already',
    ask: 'Was a preservation request sent, and is its reference quoted?',
    why: 'X says that it keeps records of addresses for a very brief period only.',
    source: 'x',
    get: 'Ask for preservation today, and note the day when it ends.',
  },
  letter: {
    label: 'Letterhead, signature, PDF',
    ask: 'Is it on letterhead, signed, dated, and a PDF?',
    why: 'Editable files come back.',
    source: 'tiktok',
    get: 'Print to PDF on letterhead, sign and date it.',
  },
  notice: {
    label: 'Ground and end of the bar on notice',
    ask: 'Does it say which law bars notice to the user, and until when?',
    why: 'Companies tell the user unless they are barred. X asks for a duration.',
    source: 'x',
    get: 'Name the law or order, and a date.',
  },
};

export const SOUGHT_WORDS: Record<Sought, string> = {
  basic: 'Basic subscriber records',
  traffic: 'Traffic and connection records',
  content: 'Content: messages, files',
  emergency: 'Emergency disclosure',
  preservation: 'Preservation only',
};

export const PROVIDER_WORDS: Record<Provider, string> = {
  us: 'In the United States',
  same: 'In my own country',
  region: 'Elsewhere in the Asia-Pacific, such as Singapore',
  elsewhere: 'In another part of the world',
  unknown: 'I do not know',
};

export const CIRCUMSTANCE_WORDS: Record<Circumstance, string> = {
  tip: 'The case began with a CyberTipline report',
  foreign: 'The request is not written in English',
  secret: 'The user must not learn of it',
};

export const READINESS_WORDS: Record<Readiness, { title: string; text: string }> = {
  empty: { title: 'Nothing is answered yet.', text: 'Each answer changes the result at once.' },
  refused: {
    title: 'It would probably be refused or sent back.',
    text: 'Something is missing that companies ask of every request.',
  },
  slow: { title: 'It would be read, and could be slow.', text: 'Everything required is there. What is missing costs time.' },
  ready: {
    title: 'It has what companies ask for.',
    text: 'Whether it is answered is for the company and the law of the place to decide.',
  },
};

export const ROUTE_WORDS: Record<Route, { title: string; text: string; source?: string }> = {
  emergency: {
    title: 'Emergency channel, now',
    text: 'Use the company’s emergency form, not the general one. Imminent harm to a child, or a risk of death or serious injury, is the test, case by case',
    source: 'meta',
  },
  'no-emergency': {
    title: 'Not the emergency channel, as answered',
    text: 'Without imminent harm to a child or a risk of death or serious injury a company refuses it there. If somebody is in danger, say who and of what; otherwise choose the records that you seek',
    source: 'meta',
  },
  preserve: {
    title: 'Preservation first, today',
    text: 'Companies keep a snapshot for 90 days on request; what is not preserved can be gone in between',
    source: 'x',
  },
  preservation: {
    title: 'Preservation request, directly',
    text: 'Through the company’s channel. 90 days are usual: TikTok extends once, X wants to be asked 7 days before the end. Start the route to the records at the same time',
    source: 'tiktok',
  },
  domestic: {
    title: 'Process of your own country',
    text: 'The entity sits where you do: serve it with what your own law provides, through its channel',
  },
  agreement: {
    title: 'Australia-US Data Access Agreement',
    text: 'Australian authorities can send International Production Orders straight to US providers. In force since January 2024',
    source: 'ag-au',
  },
  direct: {
    title: 'Directly to the company',
    text: 'For records other than content, where your law and the company’s rules allow it. In 2019, 68.4 per cent of direct requests from the EU to major providers succeeded; no such figure was found for the Asia-Pacific',
    source: 'eucrim-second',
  },
  treaty: {
    title: 'Treaty request (MLAT) or letter rogatory',
    text: 'The main path to content when officer and entity are in different countries. It takes long: preserve first, extend while you wait, and ask your central authority early',
    source: 'tiktok',
  },
  'later-treaty': {
    title: 'If the company refuses: treaty request (MLAT)',
    text: 'A refusal often means "wrong route". European police name long treaty procedures among their difficulties, so begin while the direct request runs',
    source: 'eucrim-first',
  },
  'find-entity': {
    title: 'Find the entity first',
    text: 'The route depends on where the entity sits that answers for the user. The company’s page for law enforcement says which it is',
    source: 'tiktok-faq',
  },
};

export const NOTE_WORDS: Record<PlaceNote, { text: string; from: { source: string } | { check: string } }> = {
  JP: {
    text: 'Japan ratified the Second Additional Protocol to the Convention on Cybercrime on 10 August 2023 and reserved article 7, the direct route to subscriber data',
    from: { source: 'second-protocol' },
  },
  LK: {
    text: 'Sri Lanka signed the Second Additional Protocol to the Convention on Cybercrime on 30 November 2022',
    from: { source: 'second-protocol' },
  },
  AU: { text: 'Australia acceded to the Convention on Cybercrime in 2013', from: { source: 'budapest-au' } },
  'not-au': {
    text: 'Of the Asia-Pacific only Australia is known to us to have a CLOUD Act agreement with the United States',
    from: { check: 'justice.gov/criminal/cloud-act-resources' },
  },
};

export const REQUEST_GROUPS: { title: string; ids: RequestQuestionId[] }[] = [
  { title: 'What it asks, and on what ground', ids: ['criteria', 'legal', 'order', 'identifier', 'scope', 'link'] },
  { title: 'To whom, and from whom', ids: ['entity', 'channel', 'authority', 'domain', 'letter', 'language'] },
  { title: 'What else helps', ids: ['tip', 'preserved', 'notice'] },
];
