/**
 * Our own description of the structure of a CyberTipline report: names, order and number of the elements that a skeleton
 * may hold. Written by hand from NCMEC's API documentation (last updated 11 June 2025, our copy of 4 November 2025) and
 * read against two public copies of NCMEC's schema of November 2025 (Boostport/ncmec-go, usips/xf2-ncmec), which are not
 * ours to publish. `?` optional once, `*` optional many, `+` many, nothing: exactly one. `~` stands before children of any order.
 */
export const STRUCTURE: Record<string, string> = {
  report:
    'batchedReport? incidentSummary internetDetails* lawEnforcement? reporter personOrUserReported* intendedRecipient* victim* additionalInfo?',
  incidentSummary:
    'incidentType platform? escalateToHighPriority? reportAnnotations? incidentDateTime incidentDateTimeDescription?',
  reportAnnotations: '~ sextortion? csamSolicitation? minorToMinorInteraction? spam? sadisticOnlineExploitation?',
  internetDetails: 'chatImIncident',
  chatImIncident: 'chatClient? chatRoomName? content? additionalInfo?',
  reporter: 'reportingPerson contactPerson? companyTemplate? termsOfService? legalURL?',
  reportingPerson: 'firstName? lastName? phone* email+ address* age? dateOfBirth?',
  contactPerson: 'firstName? lastName? phone* email* address*',
  personOrUserReported:
    'personOrUserReportedPerson? vehicleDescription? espIdentifier? espService? compromisedAccount? screenName? displayName* profileUrl* profileBio? ipCaptureEvent* deviceId* thirdPartyUserReported? priorCTReports* groupIdentifier? accountTemporarilyDisabled? accountPermanentlyDisabled? estimatedLocation? allEmailsReported? associatedAccount* additionalInfo?',
  personOrUserReportedPerson: 'firstName? lastName? phone* email* address* age? dateOfBirth?',
  ipCaptureEvent: 'ipAddress eventName? dateTime? possibleProxy? port?',
  deviceId: 'idType idValue eventName? dateTime?',
  estimatedLocation: 'city? region? countryCode?',
  associatedAccount:
    'platform? firstName? middleName? lastName? approximateAge? dateOfBirth? phone* email* allEmailsReported? address* espService? espIdentifier? profileUrl* screenName? displayName* profileBio? groupIdentifier? compromisedAccount? accountTemporarilyDisabled? accountPermanentlyDisabled? ipCaptureEvent* deviceId* priorCTReport* additionalInfo?',
  intendedRecipient:
    'intendedRecipientPerson? espIdentifier? espService? compromisedAccount? screenName? displayName* profileUrl* profileBio? ipCaptureEvent* deviceId* priorCTReports* groupIdentifier? accountTemporarilyDisabled? accountPermanentlyDisabled? estimatedLocation? allEmailsReported? additionalInfo*',
  victim:
    'victimPerson espIdentifier? espService? compromisedAccount? screenName? displayName* profileUrl* profileBio? ipCaptureEvent* deviceId* schoolName? priorCTReports* accountTemporarilyDisabled? accountPermanentlyDisabled? estimatedLocation? allEmailsReported? associatedAccount* additionalInfo?',
  victimPerson: 'firstName? lastName? phone* email* address* age? dateOfBirth?',
  fileDetails:
    'reportId fileId fileName? originalFileName? uploadedToEspTimestamp? locationOfFile? fileViewedByEsp? exifViewedByEsp? publiclyAvailable? fileRelevance? fileAnnotations? industryClassification? originalFileHash* ipCaptureEvent? deviceId* details* additionalInfo*',
  fileAnnotations:
    '~ animeDrawingVirtualHentai? potentialMeme? viral? possibleSelfProduction? physicalHarm? violenceGore? bestiality? liveStreaming? infant? generativeAi?',
};

export const INCIDENT_TYPE_VALUES = [
  'Child Pornography (possession, manufacture, and distribution)',
  'Child Sex Trafficking',
  'Child Sex Tourism',
  'Child Sexual Molestation',
  'Misleading Domain Name',
  'Misleading Words or Digital Images on the Internet',
  'Online Enticement of Children for Sexual Acts',
  'Unsolicited Obscene Material Sent to a Child',
];

export interface Element {
  name: string;
  attributes: string;
  children: Element[];
  text: string;
}

/** Reads XML as our skeletons write it: elements, attributes in double quotes, text, comments. Anything else throws. */
export function parsed(xml: string): Element {
  const root: Element = { name: '', attributes: '', children: [], text: '' };
  const open = [root];
  const body = xml.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  const TOKEN = /<!--((?:(?!--)[^])*)-->|<\/(\w+)>|<(\w+)((?: \w+="[^"<&]*")*)>|([^<]+)/y;
  while (TOKEN.lastIndex < body.length) {
    const at = TOKEN.lastIndex;
    const match = TOKEN.exec(body);
    if (!match) throw new Error(`not well formed at: ${body.slice(at, at + 60)}`);
    const [, comment, closed, name, attributes = '', text = ''] = match;
    const inner = open.at(-1) ?? root;
    if (comment !== undefined) continue;
    if (closed) {
      if (inner.name !== closed) throw new Error(`</${closed}> closes <${inner.name}>`);
      open.pop();
    } else if (name) {
      const element = { name, attributes, children: [], text: '' };
      inner.children.push(element);
      open.push(element);
    } else inner.text += text.trim();
  }
  const [only] = root.children;
  if (open.length !== 1 || root.children.length !== 1 || root.text || !only) throw new Error('not one closed root element');
  return only;
}

/** What is wrong with the order and number of the elements, as readable lines. */
export function faults(element: Element): string[] {
  const rule = STRUCTURE[element.name];
  if (rule === undefined) {
    return element.children.length > 0 ? [`<${element.name}> is not described, and has children`] : [];
  }
  const found: string[] = element.text ? [`<${element.name}> holds text beside elements`] : [];
  const anyOrder = rule.startsWith('~');
  const parts = rule.replace('~ ', '').split(' ');
  const names = parts.map((part) => part.replace(/[?*+]$/, ''));
  const order = element.children.map(({ name }) => names.indexOf(name));
  element.children.forEach(({ name }, at) => {
    if (order[at] === -1) found.push(`<${name}> does not belong into <${element.name}>`);
    else if (!anyOrder && at > 0 && (order[at] ?? 0) < (order[at - 1] ?? 0))
      found.push(`<${name}> stands too late in <${element.name}>`);
  });
  parts.forEach((part, at) => {
    const count = order.filter((one) => one === at).length;
    if (count === 0 && /[\w+]$/.test(part)) found.push(`<${element.name}> lacks <${names[at]}>`);
    if (count > 1 && /[\w?]$/.test(part)) found.push(`<${element.name}> has ${count} of <${names[at]}>`);
  });
  return [...found, ...element.children.flatMap(faults)];
}
