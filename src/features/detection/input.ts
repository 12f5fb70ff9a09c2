import { z } from 'astro/zod';
import { textInput } from '#src/platform/text-input.ts';
import { DetectionInputError, MAX_TEXT_CHARS, scoreSession, type SessionMetadata } from '#src/detection/index.ts';

export const TRY_TEXT_MAX = 1000;

export const classifyInput = z.object({
  text: textInput()
    .min(1, 'Write or choose a message first.')
    .max(TRY_TEXT_MAX, `Try at most ${TRY_TEXT_MAX} characters; this is one chat message.`),
});

/** The API takes as much as the library does. */
export const apiClassifyInput = z.strictObject({ text: z.string().max(MAX_TEXT_CHARS) });

export const apiConversationInput = z.strictObject({
  id: z.string().min(1).max(200),
  messages: z
    .array(
      z.strictObject({
        id: z.string().min(1).max(200),
        speaker: z.string().min(1).max(200),
        text: z.string().max(MAX_TEXT_CHARS),
        at: z.string().optional(),
      }),
    )
    .min(1)
    .max(500),
});

// An empty field of a form arrives as undefined.
const number = (name: string, from: number, to: number) =>
  z.coerce
    .number({ error: `${name}: write a number, or leave the field empty.` })
    .min(from, `${name}: at least ${from}.`)
    .max(to, `${name}: at most ${to}.`)
    .optional();

/** The form's fields; what is left empty is unknown, which is not the same as none. */
export const sessionInput = z
  .object({
    visibility: z.enum(['public', 'unlisted', 'private']).optional(),
    viewersPeak: number('Viewers at the peak', 0, 1_000_000),
    firstContactToPrivateMin: number('Minutes to the private session', 0, 1_000_000),
    priorMinorBlocksReports: number('Earlier blocks or reports', 0, 1000),
    utcOffsetGapHours: number('Hours between the clocks', 0, 26),
    anonymiser: z.enum(['none', 'vpn', 'proxy', 'hosting', 'tor']).optional(),
    payments: number('Payments', 0, 10_000),
    paymentMedian: number('Median payment', 0, 1_000_000),
    roundShare: number('Round amounts', 0, 100),
    nearSessionShare: number('Payments near a session', 0, 100),
  })
  .refine(
    (form) =>
      form.payments === 0 ||
      PAYMENT_FIELDS.every((field) => form[field] === undefined) ||
      PAYMENT_FIELDS.every((field) => form[field] !== undefined),
    {
      error:
        'Payments: fill in all four fields about them, or leave all four empty. Where there were none, 0 payments is enough.',
      path: ['payments'],
    },
  )
  .transform((form): SessionMetadata => {
    const { visibility, anonymiser, payments, paymentMedian = 0, roundShare = 0, nearSessionShare = 0, ...numbers } = form;
    const known = Object.fromEntries(Object.entries(numbers).filter(([, value]) => value !== undefined));
    return {
      sessionId: 'tried-here',
      startedAt: new Date().toISOString(),
      ...known,
      ...(visibility && { visibility }),
      ...(anonymiser && { anonymiser: { viewer: anonymiser } }),
      ...(payments !== undefined && {
        payments: {
          count: payments,
          median: paymentMedian,
          roundShare: roundShare / 100,
          nearSessionShare: nearSessionShare / 100,
        },
      }),
    };
  });

const PAYMENT_FIELDS = ['payments', 'paymentMedian', 'roundShare', 'nearSessionShare'] as const;

/** Session metadata as it comes over the API; the library itself names the field and the fix. */
export const apiSessionInput = z.unknown().transform((value, context) => {
  try {
    return scoreSession(value as SessionMetadata);
  } catch (error) {
    if (!(error instanceof DetectionInputError)) throw error;
    context.addIssue({ code: 'custom', message: error.message });
    return z.NEVER;
  }
});
