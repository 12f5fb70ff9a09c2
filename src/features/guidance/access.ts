import { isMember, type Actor } from '#src/features/people/index.ts';

/** Whether the actor may read a page of this audience, and know that it exists. */
export const canRead = (actor: Actor, page: { audience: 'public' | 'members' }): boolean =>
  page.audience === 'public' || isMember(actor);
