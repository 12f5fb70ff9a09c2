import type { RequestAnswers, RequestQuestionId } from './answers.ts';
import { mattersForRequest } from './assess.ts';

const SUBJECTS = {
  '': 'Request for records',
  basic: 'Request for subscriber records',
  traffic: 'Request for connection and traffic records',
  content: 'Request for content, with the order attached',
  emergency: 'EMERGENCY: request for records',
  preservation: 'Request to preserve records',
};

const DATA = {
  '': '[kinds of data]',
  basic: '[registration data, verified contact details, payment details]',
  traffic: '[sign-in addresses with source ports and times, connection records]',
  content: '[which messages or files, between which accounts]',
  emergency: '[only the data that helps to prevent the harm]',
  preservation: '[everything held on the account, or the kinds of data]',
};

/** A draft of the letter with placeholders in square brackets. What the answers say is missing is marked in its place. */
export function outline(answers: RequestAnswers): string {
  const { sought, holds } = answers;
  const asks = (id: RequestQuestionId) => mattersForRequest(id, answers);
  const line = (id: RequestQuestionId, text: string) => (asks(id) ? [holds[id] === 'no' ? `TO ADD: ${text}` : text] : []);
  const sections: [title: string, lines: string[]][] = [
    ['In danger', line('criteria', '[who is in danger, of what, how soon, and why this data is needed to prevent it]')],
    [
      'Authority and officer',
      [
        ...line('authority', '[issuing authority; name, rank and badge number; direct phone]'),
        ...line('domain', '[official e-mail address]'),
      ],
    ],
    [
      'Legal basis',
      [
        ...line('legal', '[section of law that authorises this request]; [offence and section]'),
        ...line('order', '[court order or its equivalent for content: court, number, date; attached]'),
      ],
    ],
    ['Facts', line('link', '[what happened, in two sentences, and what the account has to do with it]')],
    ['Account', line('identifier', '[user ID, address of the profile, phone with country code, or e-mail; checked on date]')],
    ['Data', [...line('scope', `${DATA[sought]}, from [date and time] to [date and time], UTC[+00:00]`)]],
    ['Preservation', line('preserved', '[sent on date; reference; ends on date]')],
    ['Notice to the user', line('notice', '[please do not notify; law or order that bars it; until date]')],
    ['Answer', ['[where and in which format; by which date, and why]']],
    ['Signature', line('letter', '[name, office, signature, date; PDF on letterhead]')],
  ];
  const numbered = sections
    .filter(([, lines]) => lines.length > 0)
    .map(([title, lines], at) => [`${at + 1}. ${title}`, ...lines, ''].join('\n'));
  return [
    '[Letterhead of the issuing authority]',
    ...line('entity', 'To: [legal name of the company entity for the place of the user]'),
    ...line('channel', 'Through: [the company’s own channel for law enforcement]'),
    'Our reference: [reference]    Date: [date]',
    ...line('tip', 'NCMEC CyberTipline report: [number]'),
    ...line('language', '[translation into English attached]'),
    '',
    `${SUBJECTS[sought]}`,
    '',
    ...numbered,
    'No material is attached.',
    '',
  ].join('\n');
}
