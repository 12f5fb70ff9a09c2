// Every address of the portal is built here.
export const paths = {
  home: () => '/',
  signIn: (next?: string) => (next && next !== '/' ? `/sign-in?next=${encodeURIComponent(next)}` : '/sign-in'),
  invitation: (token: string) => `/invite/${token}`,
  account: () => '/account',
  apiTokens: () => '/account/tokens',
  groups: () => '/groups',
  group: (slug: string) => `/groups/${slug}`,
  agreement: (slug: string) => `/groups/${slug}/agreement`,
  newTopic: (slug: string, about?: string) => `/groups/${slug}/new${about ? `?about=${encodeURIComponent(about)}` : ''}`,
  topic: (slug: string, id: string, page = 1) => `/groups/${slug}/topics/${id}${page > 1 ? `?page=${page}` : ''}`,
  post: (slug: string, id: string, no: number, page = 1) => `${paths.topic(slug, id, page)}#post-${no}`,
  webinars: () => '/webinars',
  webinarConsent: () => '/webinars/consent',
  webinar: (slug: string) => `/webinars/${slug}`,
  calendarFile: (slug: string) => `/webinars/${slug}/calendar.ics`,
  recording: (id: string) => `/recordings/${id}`,
  /** Where the player starts, in seconds; without a script the link opens the recording itself. */
  recordingAt: (id: string, seconds: number) => `/recordings/${id}#t=${seconds}`,
  media: (id: string) => `/media/${id}`,
  guidance: (slug?: string) => (slug ? `/guidance/${slug}` : '/guidance'),
  checks: () => '/checks',
  reportCheck: () => '/checks/report',
  requestCheck: () => '/checks/records-request',
  jurisdictions: (query = '') => `/guidance/jurisdictions${query}`,
  jurisdictionsTable: (query = '') => `/guidance/jurisdictions.csv${query}`,
  jurisdiction: (code: string) => `/guidance/jurisdictions/${code.toLowerCase()}`,
  engagement: (slug?: string) => (slug ? `/engagement/${slug}` : '/engagement'),
  event: (slug: string) => `/events/${slug}`,
  classifier: () => '/classifier',
  evaluation: () => '/classifier/evaluation',
  pilots: () => '/pilots',
  evaluationReport: (id: string) => `/pilots/reports/${id}`,
  api: () => '/api',
  apiDocument: () => '/api/openapi.json',
  apiClassify: () => '/api/classify',
  apiConversation: () => '/api/conversation',
  apiSessionRisk: () => '/api/session-risk',
  search: (query?: string) => (query ? `/search?q=${encodeURIComponent(query)}` : '/search'),
  searchFound: () => '/search/found.json',
  outbox: () => '/staff/outbox',
  feedback: () => '/staff/feedback',
  staffPilots: () => '/staff/pilots',
} as const;

/** A path of ours to go back to after signing in; anything else is the home page (no open redirect). */
export function ownPath(candidate: string | null | undefined): string {
  if (!candidate || !/^\/(?![/\\])/.test(candidate) || /[\p{Cc}\\]/u.test(candidate)) return paths.home();
  const url = new URL(candidate, 'http://portal.invalid');
  return url.origin === 'http://portal.invalid' && !url.pathname.startsWith('//')
    ? url.pathname + url.search + url.hash
    : paths.home();
}
