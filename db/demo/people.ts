// The fifteen people of the demo. The first eight are the ones that tests and the README call by key.
// `acceptedAgreement` is the agreement of the groups a person is in; without it nothing of the group reaches them.

import type { CompanyKey } from './companies.ts';

export const people: readonly DemoPerson[] = [
  person('ada', 'Ada Seetoh', 'ada.seetoh@harbour-video.example', 'harbour', {
    jobTitle: 'Trust and safety analyst',
    timeZone: 'Asia/Singapore',
    groups: ['livestreaming'],
  }),
  person('minjun', 'Pyo Min-jun', 'minjun.pyo@lotus-chat.example', 'lotus', {
    jobTitle: 'Reporting lead, child safety',
    timeZone: 'Asia/Seoul',
    language: 'ko',
    ...inLivestreaming(),
  }),
  person('mod', 'Sekar Pranadipa', 'sekar.pranadipa@pasar-layar.example', 'pasar', {
    jobTitle: 'Head of live safety',
    timeZone: 'Asia/Jakarta',
    role: 'moderator',
    ...inLivestreaming(),
  }),
  person('steward', 'Quah Hui Shan', 'huishan.quah@harbour-video.example', 'harbour', {
    jobTitle: 'Director, trust and safety operations',
    timeZone: 'Asia/Singapore',
    role: 'steward',
  }),
  person('staff', 'Priyanka Selvadurai', 'priyanka@breakwater.example', null, {
    organisation: 'Breakwater secretariat',
    jobTitle: 'Programme manager',
    timeZone: 'Asia/Singapore',
    role: 'staff',
  }),
  person('auditor', 'Tomasi Vakaloa', 'tomasi@breakwater.example', null, {
    organisation: 'Breakwater secretariat',
    jobTitle: 'Independent auditor',
    timeZone: 'Pacific/Auckland',
    role: 'auditor',
  }),
  person('officer', 'Officer Rahman', 'rahman@meghna-unit.example', null, {
    organisation: 'Meghna Delta Online Child Protection Unit, Bangladesh (invented)',
    jobTitle: 'Officer, digital evidence desk',
    timeZone: 'Asia/Dhaka',
    role: 'guest',
  }),
  person('outsider', 'Callum Wrenfield', 'callum.wrenfield@mallee-vault.example', 'mallee', {
    jobTitle: 'Policy counsel',
    timeZone: 'Australia/Melbourne',
  }),
  person('weijie', 'Seah Wei Jie', 'weijie.seah@harbour-video.example', 'harbour', {
    jobTitle: 'Signals engineer, live',
    timeZone: 'Asia/Singapore',
    ...inLivestreaming(),
  }),
  person('soyeon', 'Ma So-yeon', 'soyeon.ma@lotus-chat.example', 'lotus', {
    jobTitle: 'Quality and wellbeing lead, moderation',
    timeZone: 'Asia/Seoul',
    language: 'ko',
    ...inLivestreaming(),
  }),
  person('joy', 'Joyce Dimalanta', 'joyce.dimalanta@sagwan-payments.example', 'sagwan', {
    jobTitle: 'Financial crime and child safety lead',
    timeZone: 'Asia/Manila',
    ...inLivestreaming(),
  }),
  person('tala', 'Tala Villamarin', 'tala.villamarin@sagwan-payments.example', 'sagwan', {
    jobTitle: 'Analyst, wallets and gifts',
    timeZone: 'Asia/Manila',
    ...inLivestreaming(),
  }),
  person('kenta', 'Kenta Hamanaka', 'kenta.hamanaka@shiosai-games.example', 'shiosai', {
    jobTitle: 'Live operations safety manager',
    timeZone: 'Asia/Tokyo',
    ...inLivestreaming(),
  }),
  person('bronte', 'Bronte Ashcombe', 'bronte.ashcombe@mallee-vault.example', 'mallee', {
    jobTitle: 'Evidence and legal response lead',
    timeZone: 'Australia/Melbourne',
    ...inLivestreaming(),
  }),
  person('rizky', 'Rizky Halmahendra', 'rizky.halmahendra@pasar-layar.example', 'pasar', {
    jobTitle: 'Senior reviewer, night shift',
    timeZone: 'Asia/Jakarta',
    ...inLivestreaming(),
  }),
];

function person(
  key: PersonKey,
  name: string,
  email: string,
  company: CompanyKey | null,
  rest: Pick<DemoPerson, 'jobTitle' | 'timeZone'> & Partial<DemoPerson>,
): DemoPerson {
  return { key, name, email, company, language: 'en', role: 'member', groups: [], acceptedAgreement: false, ...rest };
}

function inLivestreaming(): Pick<DemoPerson, 'groups' | 'acceptedAgreement'> {
  return { groups: ['livestreaming'], acceptedAgreement: true };
}

export type PersonKey =
  | 'ada'
  | 'minjun'
  | 'mod'
  | 'steward'
  | 'staff'
  | 'auditor'
  | 'officer'
  | 'outsider'
  | 'weijie'
  | 'soyeon'
  | 'joy'
  | 'tala'
  | 'kenta'
  | 'bronte'
  | 'rizky';

export type DemoPerson = {
  key: PersonKey;
  name: string;
  email: string;
  company: CompanyKey | null;
  /** For those of no member company: the secretariat, and guests. */
  organisation?: string;
  jobTitle: string;
  /** IANA name, the modern one */
  timeZone: string;
  language: 'en' | 'ko';
  role: 'member' | 'steward' | 'moderator' | 'staff' | 'auditor' | 'guest';
  groups: readonly 'livestreaming'[];
  acceptedAgreement: boolean;
};
