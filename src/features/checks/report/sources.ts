import type { Source } from '#src/features/guidance/index.ts';

const sources: Source[] = [
  {
    id: 'api-doc',
    title: 'NCMEC, CyberTipline Reporting API Technical Documentation (copy saved 4 November 2025)',
    url: 'https://report.cybertip.org/ispws/documentation',
    date: new Date('2025-06-11'),
    status: 'verified',
  },
  {
    id: 'schema',
    title: 'NCMEC’s XML schema of the CyberTipline, as kept in the public clients Boostport/ncmec-go and usips/xf2-ncmec',
    url: 'https://github.com/Boostport/ncmec-go',
    date: '2025-11',
    status: 'secondary',
  },
  {
    id: 'gpcep-data',
    title: 'Global Platform for Child Exploitation Policy, Understanding differences in NCMEC’s data',
    url: 'http://globalchildexploitationpolicy.org/content/gpp-ncmec/us/en/articles/understanding-differences-in-ncmecs-data.html',
    date: 'undated',
    status: 'verified',
  },
  {
    id: 'gpcep-india',
    title: 'Global Platform for Child Exploitation Policy, India’s Supreme Court ruling both clarifies and complicates',
    url: 'https://www.globalchildexploitationpolicy.org/content/gpp-ncmec/us/en/articles/indias-supreme-court-ruling-both-clarifies-and-complicates',
    date: '2024',
    status: 'verified',
  },
  {
    id: 'stanford',
    title: 'Stanford Internet Observatory, study of the CyberTipline',
    url: 'https://fsi.stanford.edu/news/cybertipline-report',
    date: '2024-04',
    status: 'verified',
  },
  {
    id: 'rfc6302',
    title: 'RFC 6302, Logging Recommendations for Internet-Facing Servers (read in mirrors)',
    url: 'https://www.rfc-editor.org/info/rfc6302',
    date: '2011-06',
    status: 'verified',
  },
  {
    id: 'triage',
    title: 'Monte Thakkar, a triage design built from public records',
    url: 'https://www.montethakkar.com/posts/csam-report-triage/',
    date: new Date('2026-06-25'),
    status: 'secondary',
  },
  {
    id: 'report-act',
    title: 'Public Law 118-59 (REPORT Act)',
    url: 'https://www.congress.gov',
    date: new Date('2024-05-07'),
    status: 'verified',
  },
];

/** The head of the page: when its words were last read against their sources, and by whom. */
export const REPORT_CHECK = {
  audience: 'members' as const,
  draft: false,
  reviewed: new Date('2026-11-24'),
  reviewedBy: 'Editorial desk (demo)',
  nextReview: new Date('2027-05-24'),
  changes: [{ date: new Date('2026-11-24'), note: 'First edition.' }],
  sources,
};
