import { z } from 'astro/zod';
import { textInput } from '#src/platform/text-input.ts';
import { DetectionInputError, MAX_TEXT_CHARS, scoreSession, type SessionMetadata } from '#src/detection/index.ts';
import { readTurn } from './conversation/turns.ts';
import { textProblem, TRY_TEXT_MAX, TURNS_MAX, tooManyTurns } from './limits.ts';
import { SESSION_FIELDS, type SessionField } from './session/fields.ts';
import { groupProblems, sessionFrom, type WrittenSession } from './session/metadata.ts';

// An empty field of a form arrives as null.
const written = () =>
  textInput()
    .nullish()
    .transform((text) => text ?? '');

export const classifyInput = z.object({
  text: written().superRefine((text, context) => {
    const problem = textProblem('Message', text);
    if (problem) context.addIssue({ code: 'custom', message: problem });
  }),
});

/** A step of the conversation: the turns so far travel with it. */
export const stepInput = z.object({
  turn: z
    .array(
      z
        .string()
        // Browsers send each line's end as two signs.
        .overwrite((turn) => turn.replaceAll('\r\n', '\n'))
        .regex(/^[AB]:[^]/, 'Turns: one of them was damaged on its way. Start anew.')
        .max(TRY_TEXT_MAX + 2, `Turns: one of them is longer than ${TRY_TEXT_MAX} characters. Start anew.`)
        .transform(readTurn),
    )
    .max(TURNS_MAX, tooManyTurns),
  step: z.enum(['add', 'undo', 'anew', 'show'], { error: 'Choose one of the buttons.' }),
  speaker: z.enum(['A', 'B'], { error: 'Who speaks: choose A or B.' }).optional().default('A'),
  text: written(),
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

/** The form's fields, from the one list of them; what is left empty is not known, which is not the same as none. */
export const sessionInput = z
  .object(Object.fromEntries(SESSION_FIELDS.map((field) => [field.path, valueOf(field)])))
  .superRefine((form, context) => {
    for (const { path, message } of groupProblems(form)) context.addIssue({ code: 'custom', path: [path], message });
  })
  .transform((form): SessionMetadata => sessionFrom(form as WrittenSession));

function valueOf({ label, options, max = 0, whole }: SessionField) {
  if (options) return z.enum(Object.keys(options), { error: `${label}: choose one of the list.` }).optional();
  const number = z.coerce
    .number({ error: `${label}: write a number, or leave the field empty.` })
    .min(0, `${label}: at least 0.`)
    .max(max, `${label}: at most ${max.toLocaleString('en')}.`);
  return (whole ? number.int(`${label}: a whole number.`) : number).optional();
}

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
