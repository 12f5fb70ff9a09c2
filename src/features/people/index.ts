export { affiliation, ANONYMOUS, isMember, isSignedIn, isStaff, type Actor, type Role, type SignedIn } from './actor.ts';
export { DEMO_SETTING, type DemoPersonKey, demoEntries, demoIsOpen, enterDemo } from './demo.ts';
export { markSeen, newSince } from './digest-mark.ts';
export { acceptInvitationInput, EMAIL_MAX, NAME_MAX, signInInput } from './input.ts';
export { acceptInvitation, findInvitation, inviteFirstStaff } from './invitations.ts';
export { hashPassword, PASSWORD_MAX, PASSWORD_MIN } from './passwords.ts';
export { findPerson } from './people.ts';
export { endSession, removeEndedSessions, findSignedIn, startSession } from './sessions.ts';
export { signIn } from './sign-in.ts';
