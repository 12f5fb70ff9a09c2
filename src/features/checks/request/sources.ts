import type { Source } from '#src/features/guidance/index.ts';

const sources: Source[] = [
  {
    id: 'tiktok',
    title: 'TikTok, law enforcement guidelines',
    url: 'https://www.tiktok.com',
    date: new Date('2026-07-13'),
    status: 'verified',
  },
  {
    id: 'tiktok-faq',
    title: 'TikTok, law enforcement FAQ and entities',
    url: 'https://www.tiktok.com/legal',
    date: '2026-04',
    status: 'verified',
  },
  {
    id: 'meta',
    title: 'Meta, information for law enforcement authorities',
    url: 'https://about.meta.com',
    date: '2025-10',
    status: 'verified',
  },
  {
    id: 'x',
    title: 'X, guidelines for law enforcement',
    url: 'https://help.x.com',
    date: '2026-08',
    status: 'verified',
  },
  {
    id: 'microsoft',
    title: 'Microsoft, law enforcement requests report',
    url: 'https://www.microsoft.com/corporate-responsibility/lerr',
    date: 'undated',
    status: 'verified',
  },
  {
    id: 'discord-guide',
    title: 'Summary of a guide to requests to Discord, with Kodex',
    url: 'https://kodexglobal.com',
    date: 'undated',
    status: 'secondary',
  },
  {
    id: 'roblox',
    title: 'Roblox, help centre, law enforcement (Portuguese copy)',
    url: 'https://en.help.roblox.com',
    date: 'undated',
    status: 'verified',
  },
  {
    id: 'eucrim-first',
    title: 'eucrim, First EU Digital Evidence Situation Report',
    url: 'https://eucrim.eu/news/eu-digital-evidence-situation-report/',
    date: new Date('2020-02-17'),
    status: 'secondary',
  },
  {
    id: 'eucrim-second',
    title: 'eucrim, Second SIRIUS EU Digital Evidence Situation Report',
    url: 'https://eucrim.eu/news/sirius-eu-digital-evidence-situation-report/',
    date: new Date('2021-02-12'),
    status: 'secondary',
  },
  {
    id: 'ag-au',
    title: 'Australian Attorney-General’s Department, Australia-US Data Access Agreement',
    url: 'https://www.ag.gov.au',
    date: 'undated',
    status: 'verified',
  },
  {
    id: 'second-protocol',
    title: 'Netherlands treaty database, Second Additional Protocol to the Convention on Cybercrime',
    url: 'https://verdragenbank.overheid.nl/en/Treaty/Details/013833_p.html',
    date: '2026',
    status: 'verified',
  },
];

/** The head of the page: when its words were last read against their sources, and by whom. */
export const REQUEST_CHECK = {
  audience: 'public' as const,
  draft: false,
  reviewed: new Date('2026-11-24'),
  reviewedBy: 'Editorial desk (demo)',
  nextReview: new Date('2027-05-24'),
  changes: [{ date: new Date('2026-11-24'), note: 'First edition.' }],
  sources,
};
