import { readTable } from './roles.ts';

/**
 * What every action does for each role. `done`: written, and 303 to where it is seen. `shown`: written, and seen in the answer
 * of its own page alone. `answers`: runs, writes nothing.
 * `sign-in`: asks for that first. `404`: no such form. `refused`: the feature says no, as it does about a thing that does not exist.
 * Columns: action, its own page, the thing it is about, then the roles as in `route-rows.ts`.
 */
const TABLE = `
  people.signIn               /sign-in                                  -                             done    done    done    done    done    done    done
  people.acceptInvitation     /invite/{invitation}                      -                             done    done    done    done    done    done    done
  people.signOut              /                                         -                             sign-in done    done    done    done    done    done
  people.markSeen             /                                         -                             sign-in done    done    done    done    done    done
  forum.acceptAgreement       /groups/livestreaming/agreement           livestreaming                 sign-in 404     refused done    done    done    refused
  forum.startTopic            /groups/livestreaming/new                 livestreaming                 sign-in 404     refused refused done    done    refused
  forum.postReply             /groups/livestreaming/topics/{topic}      {topic}                       sign-in 404     refused refused done    done    refused
  forum.postReply             /groups/livestreaming/topics/{topic}      of-another-group              sign-in 404     refused refused refused refused refused
  webinars.register           /webinars/emergency-requests              emergency-requests            sign-in done    done    done    done    done    done
  webinars.register           /webinars/livestreaming-across-borders    livestreaming-across-borders  sign-in refused done    done    done    done    done
  webinars.cancelRegistration /webinars/emergency-requests              emergency-requests            sign-in done    done    done    done    done    done
  webinars.cancelRegistration /webinars/livestreaming-across-borders    livestreaming-across-borders  sign-in refused done    done    done    done    done
  guidance.giveFeedback       /guidance/livestream-evidence             /guidance/livestream-evidence sign-in 404     done    done    done    done    done
  guidance.answerFeedback     /staff/feedback                           of-ada                        sign-in 404     404     404     404     404     done
  api.makeToken               /account/tokens                           -                             sign-in 404     shown   shown   shown   shown   shown
  api.revokeToken             /account/tokens                           own                           sign-in 404     done    done    done    done    done
  api.revokeToken             /account/tokens                           of-mod                        sign-in 404     refused refused refused done    refused
  pilots.uploadReport         /pilots                                   -                             sign-in 404     done    done    done    done    refused
  pilots.withdrawReport       /pilots                                   of-harbour                    sign-in 404     refused done    refused refused refused
  detection.classify          /classifier                               -                             sign-in 404     answers answers answers answers answers
  detection.stepConversation  /classifier                               -                             sign-in 404     answers answers answers answers answers
  detection.scoreSession      /classifier                               -                             sign-in 404     answers answers answers answers answers
`;

export const ACTION_ROWS = readTable(TABLE).map(({ words: [action = '', page = '', thing = ''], cells }) => ({
  action,
  page,
  thing,
  cells,
}));
