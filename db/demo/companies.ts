// The demo alliance. Every company is invented, and every domain ends in `.example` (RFC 2606),
// so no mail of a demo can reach anybody.

export const companies: readonly DemoCompany[] = [
  {
    key: 'harbour',
    name: 'Harbour Video',
    country: 'SG',
    timeZone: 'Asia/Singapore',
    domain: 'harbour-video.example',
  },
  {
    key: 'lotus',
    name: 'Lotus Chat',
    country: 'KR',
    timeZone: 'Asia/Seoul',
    domain: 'lotus-chat.example',
  },
  {
    key: 'sagwan',
    name: 'Sagwan Payments',
    country: 'PH',
    timeZone: 'Asia/Manila',
    domain: 'sagwan-payments.example',
  },
  {
    key: 'shiosai',
    name: 'Shiosai Games',
    country: 'JP',
    timeZone: 'Asia/Tokyo',
    domain: 'shiosai-games.example',
  },
  {
    key: 'mallee',
    name: 'Mallee Vault',
    country: 'AU',
    timeZone: 'Australia/Melbourne',
    domain: 'mallee-vault.example',
  },
  {
    key: 'pasar',
    name: 'Pasar Layar',
    country: 'ID',
    timeZone: 'Asia/Jakarta',
    domain: 'pasar-layar.example',
  },
];

export type CompanyKey = 'harbour' | 'lotus' | 'sagwan' | 'shiosai' | 'mallee' | 'pasar';

export type DemoCompany = {
  key: CompanyKey;
  name: string;
  /** ISO 3166-1 alpha-2 */
  country: string;
  /** IANA name, the modern one */
  timeZone: string;
  domain: string;
};
