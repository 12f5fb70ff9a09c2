import { api } from './api.ts';
import { detection } from './detection.ts';
import { forum } from './forum.ts';
import { guidance } from './guidance.ts';
import { people } from './people.ts';
import { pilots } from './pilots.ts';
import { webinars } from './webinars.ts';

export const server = { api, detection, forum, guidance, people, pilots, webinars };
