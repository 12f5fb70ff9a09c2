import type { RequestQuestionId } from './answers.ts';

// The words of the questions; the engine knows none of them.

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
    why: 'X asks who is in danger, of what, which posts show it and why the data is needed. Companies decide case by case.',
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
    why: 'Meta asks for the NCMEC report identifiers. A number left out is a common defect.',
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

export const REQUEST_GROUPS: { title: string; ids: RequestQuestionId[] }[] = [
  { title: 'What it asks, and on what ground', ids: ['criteria', 'legal', 'order', 'identifier', 'scope', 'link'] },
  { title: 'To whom, and from whom', ids: ['entity', 'channel', 'authority', 'domain', 'letter', 'language'] },
  { title: 'What else helps', ids: ['tip', 'preserved', 'notice'] },
];
