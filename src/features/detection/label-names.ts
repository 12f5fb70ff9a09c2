import type { Behaviour } from '#src/detection/index.ts';

/** The labels as a person reads them: what the speaker does. */
export const LABEL_NAMES: Record<Behaviour, string> = {
  adult_indicator: 'sign of an adult',
  minor_indicator: 'sign of a minor',
  age_inquiry: 'asks for age',
  sexual_topic: 'raises a sexual or intimate topic',
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

/** These say who somebody may be, or guard: nothing that is done to the other person. */
export const NOT_DONE_TO_ANYBODY: readonly Behaviour[] = ['adult_indicator', 'minor_indicator', 'protective_context'];
