import type { Behaviour } from '#src/detection/index.ts';

/** The labels as a person reads them. */
export const LABEL_NAMES: Record<Behaviour, string> = {
  adult_indicator: 'sign of an adult',
  minor_indicator: 'sign of a minor',
  age_inquiry: 'asks for age',
  sexual_topic: 'sexual topic',
  secrecy: 'asks for secrecy',
  isolation: 'asks who is around',
  platform_migration: 'moves to another platform',
  meeting_request: 'asks to meet',
  image_request: 'asks for a picture',
  gift_or_payment: 'offers a gift or money',
  coercion_threat: 'threatens',
  rapport_flattery: 'flatters',
  protective_context: 'protective context',
};
