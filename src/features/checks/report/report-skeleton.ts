import { INCIDENT_TYPES, SIGNS, type QuestionId, type ReportAnswers } from './answers.ts';
import { matters } from './assess.ts';
import { block, document, fixed, heldOr, leaf, note, only, type Xml } from './xml.ts';

const INSTANT = 'YYYY-MM-DDThh:mm:ss+hh:mm';
const EVENT = 'Login, Registration, Purchase, Upload, Other or Unknown';
const YES_OR_NO = 'true or false';
const DISABLED = `disabledDate="[${INSTANT}]" userNotified="[${YES_OR_NO}]"`;

/** The report as XML with placeholders, in the order of NCMEC's schema: what is held, and a note for what is missing. */
export function reportSkeleton(answers: ReportAnswers): string {
  const has = (id: QuestionId) => matters(id, answers) && answers.held[id] === 'yes';
  const told = (id: QuestionId, level: string, what: string) =>
    answers.held[id] === 'not-held' ? `not held: ${what}. Say so in additionalInfo` : `missing, ${level}: ${what}`;
  return document(
    'report',
    block('incidentSummary', ...summary(answers, has)),
    only(
      answers.contents.some((one) => one !== 'file' && one !== 'viral'),
      block(
        'internetDetails',
        block(
          'chatImIncident',
          leaf('chatClient', 'name of the service'),
          only(has('stream'), leaf('chatRoomName', 'stream or room ID')),
          heldOr(has('context'), told('context', 'strong', 'the conversation around it'), leaf('content', 'the log, with times')),
        ),
      ),
    ),
    note('one internetDetails for each place where it happened: webPageIncident, emailIncident, onlineGamingIncident and others'),
    block('reporter', ...reporter(has)),
    block('personOrUserReported', ...suspect(answers, has, told)),
    heldOr(
      has('recipients') || !matters('recipients', answers),
      told('recipients', 'strong', 'intendedRecipient, one for each'),
      only(
        has('recipients'),
        block('intendedRecipient', leaf('espIdentifier', 'your ID of the recipient'), leaf('screenName', 'user name')),
      ),
    ),
    heldOr(
      has('victim'),
      told('victim', 'strong', 'victim, the child, never in personOrUserReported'),
      block(
        'victim',
        block('victimPerson', leaf('age', 'age in years, if known')),
        leaf('espIdentifier', "your ID of the child's account"),
      ),
    ),
    heldOr(
      has('narrative'),
      told('narrative', 'strong', 'a short account in plain English'),
      leaf('additionalInfo', 'account in plain English; quotes in the original script first; what is not held'),
    ),
  );
}

function summary(answers: ReportAnswers, has: (id: QuestionId) => boolean): Xml[] {
  const urgent = matters('urgency', answers) && answers.signs.some((sign) => (SIGNS as readonly string[]).includes(sign));
  return [
    answers.type
      ? fixed('incidentType', INCIDENT_TYPES[answers.type])
      : note('missing, required: incidentType, one of the eight values'),
    leaf('platform', 'full name of the service'),
    has('urgency')
      ? leaf('escalateToHighPriority', 'who is at risk, what, when, how you know')
      : note(
          urgent
            ? 'missing, required as it is urgent: escalateToHighPriority, the reason in words'
            : 'escalateToHighPriority is left out: any value escalates',
        ),
    only(
      has('tags') || answers.contents.includes('sextortion'),
      block(
        'reportAnnotations',
        only(answers.contents.includes('sextortion'), fixed('sextortion', 'true')),
        note('if true: csamSolicitation, minorToMinorInteraction, spam, sadisticOnlineExploitation'),
      ),
    ),
    heldOr(
      has('time'),
      'missing, required: incidentDateTime with its UTC offset',
      leaf('incidentDateTime', INSTANT),
      leaf('incidentDateTimeDescription', 'which moment this is'),
    ),
  ];
}

const reporter = (has: (id: QuestionId) => boolean): Xml[] => [
  heldOr(
    has('email'),
    'missing, required: reportingPerson with an e-mail address',
    block('reportingPerson', leaf('email', 'a mailbox that people read')),
  ),
  heldOr(
    has('contact'),
    'missing, strong: contactPerson, who answers law enforcement',
    block('contactPerson', leaf('phone', 'number with country code'), leaf('email', 'address')),
  ),
  heldOr(
    has('preservation'),
    'missing, strong: companyTemplate',
    leaf('companyTemplate', 'held until; how to serve process; emergency phone'),
    leaf('legalURL', 'your page for law enforcement'),
  ),
];

type Told = (id: QuestionId, level: string, what: string) => string;

const suspect = (answers: ReportAnswers, has: (id: QuestionId) => boolean, told: Told): Xml[] => [
  only(
    has('location'),
    note('of phone, email, ipCaptureEvent and estimatedLocation, keep what you hold'),
    block(
      'personOrUserReportedPerson',
      leaf('phone', 'number', `verified="[${YES_OR_NO}]" countryCallingCode="[+00]"`),
      leaf('email', 'address', `verified="[${YES_OR_NO}]"`),
    ),
  ),
  heldOr(has('account'), told('account', 'required by us', 'espIdentifier'), leaf('espIdentifier', 'your ID of the account')),
  only(has('account'), leaf('screenName', 'user name'), leaf('profileUrl', 'address of the profile')),
  heldOr(
    has('location'),
    told('location', 'required by us', 'ipCaptureEvent or another sign of a place'),
    block(
      'ipCaptureEvent',
      leaf('ipAddress', 'IPv4 or IPv6'),
      only(has('port'), leaf('eventName', EVENT)),
      leaf('dateTime', INSTANT),
      heldOr(
        has('port'),
        told('port', 'strong', 'eventName before dateTime, possibleProxy and port after it'),
        leaf('possibleProxy', YES_OR_NO),
        leaf('port', '1 to 65535'),
      ),
    ),
  ),
  heldOr(
    has('links'),
    told('links', 'optional', 'deviceId, priorCTReports, other accounts'),
    block('deviceId', leaf('idType', 'IMEI, ICCID, SSID or other'), leaf('idValue', 'ID of the device')),
    leaf('priorCTReports', 'number of an earlier report'),
  ),
  only(has('links') || has('stream'), leaf('groupIdentifier', 'ID of the group, stream or room')),
  heldOr(
    has('action'),
    told('action', 'optional', 'accountTemporarilyDisabled or accountPermanentlyDisabled, with date and userNotified'),
    note('of the next two keep the one that is true'),
    leaf('accountTemporarilyDisabled', YES_OR_NO, DISABLED),
    leaf('accountPermanentlyDisabled', YES_OR_NO, DISABLED),
  ),
  only(
    has('location'),
    block('estimatedLocation', leaf('city', 'city'), leaf('region', 'region'), leaf('countryCode', 'two letters')),
  ),
  heldOr(
    has('payment') || !matters('payment', answers),
    told('payment', 'required', 'the trail of payments or gifts'),
    only(
      has('payment'),
      block(
        'associatedAccount type="Billing"',
        leaf('platform', 'payment service'),
        leaf('espIdentifier', 'ID of the paying account'),
        leaf('additionalInfo', 'amounts, currency, times, references'),
      ),
    ),
  ),
  heldOr(
    has('stream') || !matters('stream', answers),
    told('stream', 'required', 'stream or room ID, start and end with offset, host, viewers'),
    only(
      has('stream'),
      leaf('additionalInfo', 'start and end with offset; host, viewers, who directed; how frames were captured'),
    ),
  ),
];
