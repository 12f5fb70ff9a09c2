import { defineAction, type ActionAPIContext } from 'astro:actions';
import type { z } from 'astro/zod';
import { isMember, isSignedIn, isStaff, type SignedIn } from '#src/features/people/index.ts';
import { Refusal } from '#src/platform/refusal.ts';
import { answeringRefusals } from './refusals.ts';

interface Verb<Schema extends z.ZodType, Result> {
  input: Schema;
  run: (input: z.output<Schema>, actor: SignedIn, context: ActionAPIContext) => Promise<Result>;
}

// The second ring of access: a form can be posted to any page, so each action authorises itself.

/** An action for members of a company and the secretariat. */
export const memberAction = <Schema extends z.ZodType, Result>({ input, run }: Verb<Schema, Result>) =>
  guarded(input, run, (actor) => isMember(actor));

/** An action for the alliance's own staff. */
export const staffAction = <Schema extends z.ZodType, Result>({ input, run }: Verb<Schema, Result>) =>
  guarded(input, run, (actor) => isStaff(actor));

/** An action for everybody who is signed in, guests included; the feature decides what they may do. */
export const signedInAction = <Schema extends z.ZodType, Result>({ input, run }: Verb<Schema, Result>) =>
  guarded(input, run, () => true);

function guarded<Schema extends z.ZodType, Result>(
  input: Schema,
  run: Verb<Schema, Result>['run'],
  may: (actor: SignedIn) => boolean,
) {
  const handler = (values: z.output<Schema>, context: ActionAPIContext) =>
    answeringRefusals(() => {
      const { actor } = context.locals;
      if (!isSignedIn(actor)) throw new Refusal('UNAUTHORIZED', 'Sign in first.');
      if (!may(actor)) throw new Refusal('NOT_FOUND', 'There is no such form.');
      return run(values, actor, context);
    });
  return defineAction({ accept: 'form', input, handler: handler as Handler<Schema, Result> });
}

// Astro's own type is a conditional one that a generic schema cannot satisfy; this is what it comes to for ours.
type Handler<Schema extends z.ZodType, Result> = Schema extends z.core.$ZodType
  ? (input: z.infer<Schema>, context: ActionAPIContext) => Result | Promise<Result>
  : never;
