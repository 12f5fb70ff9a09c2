import { isMember, isSignedIn, isStaff, type Actor } from '#src/features/people/index.ts';

/**
 * The first ring of access: who may come to a route or an action at all. What is not listed does not exist.
 * The features decide again what of it each actor may see; `tests/access` walks every line as every role.
 */
export type Admits = 'everyone' | 'signed-in' | 'members' | 'staff';

export const ROUTES: Readonly<Record<string, Admits>> = {
  '/': 'everyone',
  '/404': 'everyone',
  '/500': 'everyone',
  '/sign-in': 'everyone',
  '/signed-out': 'everyone',
  '/invite/[token]': 'everyone',
  '/demo/enter': 'everyone',
  '/guidance': 'everyone',
  '/guidance/[slug]': 'everyone',
  '/guidance/jurisdictions': 'everyone',
  '/guidance/jurisdictions/[code]': 'everyone',
  '/checks': 'everyone',
  '/checks/records-request': 'everyone',
  '/engagement': 'everyone',
  '/engagement/[slug]': 'everyone',
  '/events/[slug]': 'everyone',
  '/webinars': 'everyone',
  '/webinars/consent': 'everyone',
  '/webinars/[slug]': 'everyone',
  '/search': 'everyone',
  '/search/found.json': 'everyone',
  '/sitemap.xml': 'everyone',
  '/account': 'signed-in',
  '/webinars/[slug]/calendar.ics': 'signed-in',
  '/recordings/[id]': 'signed-in',
  '/media/[id]': 'signed-in',
  '/account/tokens': 'members',
  '/guidance/jurisdictions.csv': 'members',
  '/groups': 'members',
  '/groups/[slug]': 'members',
  '/groups/[slug]/agreement': 'members',
  '/groups/[slug]/new': 'members',
  '/groups/[slug]/topics/[id]': 'members',
  '/checks/report': 'members',
  '/classifier': 'members',
  '/classifier/evaluation': 'members',
  '/pilots': 'members',
  '/pilots/reports/[id]': 'members',
  '/member-search/[...file]': 'members',
  '/api': 'members',
  '/api/openapi.json': 'members',
  '/api/classify': 'members',
  '/api/conversation': 'members',
  '/api/session-risk': 'members',
  '/staff/outbox': 'staff',
  '/staff/feedback': 'staff',
  '/staff/pilots': 'staff',
};

export const ACTIONS: Readonly<Record<string, Admits>> = {
  'people.signIn': 'everyone',
  'people.acceptInvitation': 'everyone',
  'people.signOut': 'signed-in',
  'people.markSeen': 'signed-in',
  'forum.acceptAgreement': 'members',
  'forum.startTopic': 'members',
  'forum.postReply': 'members',
  'guidance.giveFeedback': 'members',
  'guidance.answerFeedback': 'staff',
  'webinars.register': 'signed-in',
  'webinars.cancelRegistration': 'signed-in',
  'api.makeToken': 'members',
  'api.revokeToken': 'members',
  'pilots.uploadReport': 'members',
  'pilots.withdrawReport': 'members',
  'detection.classify': 'members',
  'detection.stepConversation': 'members',
  'detection.scoreSession': 'members',
};

export function admits(admitted: Admits | undefined, actor: Actor): boolean {
  switch (admitted) {
    case 'everyone':
      return true;
    case 'signed-in':
      return isSignedIn(actor);
    case 'members':
      return isMember(actor);
    case 'staff':
      return isStaff(actor);
    case undefined:
      return false;
  }
}
