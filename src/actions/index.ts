import { detection } from './detection.ts';
import { forum } from './forum.ts';
import { guidance } from './guidance.ts';
import { people } from './people.ts';
import { webinars } from './webinars.ts';

export const server = { detection, forum, guidance, people, webinars };
