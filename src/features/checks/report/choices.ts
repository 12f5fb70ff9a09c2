import type { Content, IncidentType, SignChoice } from './answers.ts';
import type { Band, Urgency, Verdict } from './assess.ts';

// The words of the choices and of the results.

export const TYPE_WORDS: Record<IncidentType, string> = {
  enticement: 'Online enticement of a child',
  csam: 'CSAM: possession, making or distribution',
  molestation: 'Sexual abuse of a child in person',
  trafficking: 'Trafficking of a child',
  tourism: 'Exploitation in travel and tourism',
  obscene: 'Unwanted obscene material sent to a child',
  words: 'Misleading words or images',
  domain: 'Misleading domain name',
};

export const CONTENT_WORDS: Record<Content, string> = {
  file: 'A file: image, video or other',
  messages: 'Messages between people',
  live: 'A livestream',
  sextortion: 'Threats for money or more images (sextortion)',
  viral: 'A known file that spreads widely',
};

export const SIGN_WORDS: Record<SignChoice, string> = {
  now: 'Harm at this moment, such as a stream that is live',
  date: 'A meeting, a journey or a visit that is planned',
  access: 'The suspect lives with, teaches or cares for a child',
  threat: 'A threat with a deadline',
  life: 'Words about self-harm or suicide',
  help: 'A child asks for help',
  contact: 'Contact with the same child that goes on today',
  perhaps: 'A hint, and nobody is sure',
  none: 'None of these was seen',
};

interface Said {
  title: string;
  text: string;
}

export const BAND_WORDS: Record<Band, Said> = {
  empty: { title: 'Nothing is answered yet.', text: 'Each answer changes the result at once.' },
  rejected: {
    title: 'It cannot be sent as it stands.',
    text: 'The system rejects a report without incident type, date and time, and the reporter’s e-mail.',
  },
  unplaced: {
    title: 'Police could hardly act on it.',
    text: 'It cannot be placed, or the account cannot be named. Such a report tends to stay informational.',
  },
  gaps: {
    title: 'Police could act, with gaps.',
    text: 'It can be placed and the account is named. Something required is missing.',
  },
  sound: { title: 'Police can act on it.', text: 'Everything required is held. Stronger parts would save them time.' },
  strong: {
    title: 'Police can act on it, and it is strong.',
    text: 'Everything required is held, and nearly all of what helps.',
  },
};

export const URGENCY_WORDS: Record<Urgency, Said> = {
  unsaid: { title: 'Nothing is said about urgency yet.', text: 'Say which signs were seen, or that none was.' },
  urgent: { title: 'It should go now.', text: 'A child may be harmed if nobody acts soon. One sign is enough:' },
  perhaps: {
    title: 'It may be urgent. Decide within the hour.',
    text: 'Ask for the surrounding lines at once. If they do not come, send it and state the doubt: an officer can weigh it.',
  },
  ordinary: {
    title: 'No sign that it must go at once.',
    text: 'It goes in the normal order, without escalation. How severe a file is does not make it urgent.',
  },
};

export const VERDICT_WORDS: Record<Verdict, Said> = {
  begin: { title: 'Begin with the first questions.', text: 'They count most: place, time and account.' },
  'say-urgency': {
    title: 'Say first whether it is urgent.',
    text: 'Urgent goes before complete, so this answer decides what to do about the gaps.',
  },
  'unblock-now': {
    title: 'Send now. Get these three in minutes: type, time, e-mail.',
    text: 'Do not wait for anything else. If a child is in danger now, call the police or the emergency number of the place first. What you may tell them directly is settled with counsel.',
  },
  'now-then-complete': {
    title: 'Send now, complete later.',
    text: 'Send what you hold with the reason in words and one line on what is missing. Nothing can be added to a finished report: send a follow-up report that names the first. If a child is in danger now, call the police or the emergency number of the place first.',
  },
  now: {
    title: 'Send now, with the reason in words.',
    text: 'Nothing required is missing. If a child is in danger now, call the police or the emergency number of the place first.',
  },
  decide: {
    title: 'Set a limit of an hour, then send.',
    text: 'Complete what can be had in that time, in the order below. A second person should agree about the escalation.',
  },
  complete: {
    title: 'Complete it first, then send.',
    text: 'Set a limit in hours with counsel and wait for named items only. An hour that adds a place or an account can decide whether anybody reads it.',
  },
  send: { title: 'Send it in the normal order.', text: 'Leave the escalation out: any value in it escalates.' },
};
