// The demo page in the browser: the same forms, answered in place. Without this script each form is posted and the page answers.
import { startConversation } from './conversation.ts';
import { startMessage } from './message.ts';
import { startSession } from './session.ts';
import { followSwitch } from './where.ts';

const where = document.querySelector<HTMLElement>('[data-where]');
if (where) {
  const judge = followSwitch(where);
  startMessage(judge);
  startConversation(judge);
  startSession(judge);
}
