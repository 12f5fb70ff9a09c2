import { follow } from '../follow.ts';
import { keepOnThisDevice } from '../keep.ts';
import { requestAnswersOf } from './answers.ts';
import { requestView } from './view.ts';

keepOnThisDevice();
follow((form) => requestView(requestAnswersOf(form)));
