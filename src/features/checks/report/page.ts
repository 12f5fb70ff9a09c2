import { follow } from '../follow.ts';
import { keepOnThisDevice } from '../keep.ts';
import { reportAnswersOf } from './answers.ts';
import { reportView } from './view.ts';

keepOnThisDevice();
follow((form) => reportView(reportAnswersOf(form)));
