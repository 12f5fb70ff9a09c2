import type { EvaluationReport, Pilot } from './report-input.ts';

export const PILOT_NAMES: Record<Pilot, string> = {
  text: 'Grooming-like behaviour in text',
  session: 'Livestream risk score',
};

const LANGUAGES: Record<string, string> = { en: 'English', ko: 'Korean', mixed: 'English and Korean', und: 'Not determined' };

export const languageName = (lang: string) => LANGUAGES[lang] ?? lang;

/** `platform_migration` as a person reads it; the API and the report say it with the underscore. */
export const labelWords = (label: string) => label.replaceAll('_', ' ');

/** Hundredths; small rates with what there is of them. */
export function percent(value: number | null | undefined): string {
  if (value === null || value === undefined) return 'not known';
  const hundredths = value * 100;
  return `${Number(hundredths < 1 ? hundredths.toPrecision(1) : hundredths.toFixed(0))} %`;
}

export const counted = (value: number) => value.toLocaleString('en');

/** A day such as `2026-11-26` as a person reads it. */
export const dayWords = (day: string) =>
  new Date(`${day}T00:00:00Z`).toLocaleDateString('en-GB', { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });

/** What a report is of, in numbers. */
export function sizeWords(report: EvaluationReport): string {
  if (report.pilot === 'session') return `${counted(report.sessions.total)} sessions`;
  if (report.messages > 0) return `${counted(report.messages)} messages`;
  return `${counted(report.conversations?.total ?? 0)} conversations`;
}
