// What can be searched, and by which filters. Plain data: the browser reads it too.

/** In the order in which results are shown. Only pages know jurisdictions and topics. */
export const KINDS = [
  { id: 'guidance', label: 'Guidance', ofPages: true },
  { id: 'jurisdictions', label: 'Jurisdictions', ofPages: true },
  { id: 'engagement', label: 'Engagement and events', ofPages: true },
  { id: 'discussions', label: 'Discussions', ofPages: false },
  { id: 'webinars', label: 'Webinars', ofPages: false },
  { id: 'transcripts', label: 'Transcripts', ofPages: false },
] as const;
export type Kind = (typeof KINDS)[number]['id'];

export const KIND_OF_PAGE = {
  Guidance: 'guidance',
  Jurisdiction: 'jurisdictions',
  Engagement: 'engagement',
  Event: 'engagement',
} as const satisfies Record<string, Kind>;

export const labelOf = (kind: Kind): string => KINDS.find(({ id }) => id === kind)?.label ?? kind;

/** The date is that of the review for pages, of the writing for posts, of the start for webinars and their recordings. */
export const SPANS = [
  { id: 'week', label: 'The past week', days: 7 },
  { id: 'month', label: 'The past month', days: 31 },
  { id: 'year', label: 'The past year', days: 366 },
] as const;
export type Span = (typeof SPANS)[number]['id'];

export function sinceOf(span: string | null, now = new Date()): Date | null {
  const days = SPANS.find(({ id }) => id === span)?.days;
  return days ? new Date(now.getTime() - days * 86_400_000) : null;
}
