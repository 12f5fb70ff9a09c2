/** Who is asking. Every read and every verb of a feature starts from one. */
export type Actor = Anonymous | SignedIn;

export interface Anonymous {
  kind: 'anonymous';
}

export interface SignedIn {
  kind: 'member' | 'secretariat' | 'guest';
  id: string;
  name: string;
  email: string;
  /** The member company; null for the secretariat and for guests. */
  company: { id: string; name: string } | null;
  organisation: string | null;
  timeZone: string;
  language: 'en' | 'ko';
  roles: ReadonlySet<Role>;
}

export type Member = SignedIn & { kind: 'member' | 'secretariat' };

export type Role = 'steward' | 'staff' | 'auditor';

export const ANONYMOUS: Anonymous = { kind: 'anonymous' };

export const isSignedIn = (actor: Actor): actor is SignedIn => actor.kind !== 'anonymous';

/** Of a member company or of the secretariat: whoever may read what all members may read. */
export const isMember = (actor: Actor): actor is Member => actor.kind === 'member' || actor.kind === 'secretariat';

export const isStaff = (actor: Actor): actor is Member => isSignedIn(actor) && actor.roles.has('staff');

/** Where somebody is from, as it stands beside their name. */
export const affiliation = (actor: SignedIn): string => actor.company?.name ?? actor.organisation ?? '';
