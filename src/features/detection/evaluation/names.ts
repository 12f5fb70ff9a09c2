import { LABEL_NAMES } from '../label-names.ts';

/** The report names labels as the library does; a page says them in words. */
export const labelName = (label: string) => (LABEL_NAMES as Record<string, string>)[label] ?? label.replaceAll('_', ' ');

const GROUPS: Record<string, string> = { 'lgbtq-peers': 'LGBTQ peers', 'deaf-community': 'Deaf community' };
export const groupName = (group: string) => GROUPS[group] ?? group.replaceAll('-', ' ');
