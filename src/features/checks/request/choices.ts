import type { Circumstance, Provider, Sought } from './answers.ts';
import type { PlaceNote, Readiness, Route } from './assess.ts';

// The words of the choices and of the results.

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
  'not-au': {
    text: 'Of the Asia-Pacific only Australia is known to us to have a CLOUD Act agreement with the United States',
    from: { check: 'justice.gov/criminal/cloud-act-resources' },
  },
};
