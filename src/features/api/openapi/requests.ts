import { z } from 'astro/zod';
import type { AnonymiserKind, SessionMetadata } from '#src/detection/index.ts';
import { apiClassifyInput, SPEAKERS_MAX } from '#src/features/detection/index.ts';
import { conversationInput } from '../conversation-input.ts';
import { count, flag, inputOf, namesOf, number, oneOf, text, type Schema } from './schema.ts';

const DAYS_MAX = 36_525;
const ID: Schema = { minLength: 1, maxLength: 200 };
const ANONYMISER = namesOf<AnonymiserKind>({ none: true, vpn: true, proxy: true, hosting: true, tor: true, unknown: true });
const days = (description: string) => number(`${description}, in days.`, 0, DAYS_MAX);
const share = (description: string) => number(`${description}, as a share of 0 to 1.`, 0, 1);

/** What is sent: for text exactly the schemas that check it, for a session field by field as the library does. */
export const REQUESTS: Record<string, Schema> = {
  ClassifyRequest: described(apiClassifyInput, 'One message.', {
    text: 'The message as it was written: one message and not a whole chat. Not stored, not logged.',
  }),
  ConversationRequest: described(conversationInput, 'A conversation from its beginning, in the order in which it was written.', {
    id: 'A pseudonym for the conversation; comes back in the answer.',
    messages: 'The messages. Each has an id of its own.',
    'messages.id': 'A pseudonym for the message; comes back where it matters.',
    'messages.speaker': `A pseudonym that tells people apart and nothing more. At most ${SPEAKERS_MAX} different ones.`,
    'messages.text': 'The message as it was written. Not stored, not logged.',
    'messages.at': 'ISO 8601 with a zone, not in the future. What was seen then fades with time too.',
  }),
  SessionRequest: inputOf<SessionMetadata>(
    'One livestream session by its metadata. All but the first two fields may be left out: what is absent is unknown, not safe. Country, language, nationality, names and addresses are refused.',
    {
      sessionId: text('A pseudonym for the session; comes back in the answer.', ID),
      startedAt: text('When it began: ISO 8601 with a zone, not in the future.', {
        pattern: '^\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}(:\\d{2}(\\.\\d{1,9})?)?(Z|[+-]\\d{2}:\\d{2})$',
      }),
      durationSec: number('Length of the session, in seconds. Adds no points.', 0, 31 * 86_400),
      visibility: oneOf(['public', 'unlisted', 'private'], 'Who could watch.'),
      viewersPeak: count('Most viewers at one time.'),
      viewersUnique: count('Different viewers. Adds no points.'),
      hostAccountAgeDays: days('Age of the host’s account'),
      hostAgeBand: oneOf(['minor', 'adult', 'unknown'], 'Of the host, as declared or estimated by the platform.'),
      viewerAccountAgeDaysMedian: days('Median age of the viewers’ accounts'),
      priorMinorBlocksReports: count('Blocks and reports of the viewers by accounts of minors, before this session.'),
      banEvasionMatch: flag('Whether an account matches one that was banned.'),
      anonymiser: {
        ...inputOf<Required<SessionMetadata>['anonymiser']>(
          'How the two are connected. Never moves a band.',
          {
            host: oneOf(ANONYMISER, 'Of the host.'),
            viewer: oneOf(ANONYMISER, 'Of the viewer.'),
            switches: count('Changes of kind or exit during the session.'),
          },
          'host',
          'viewer',
          'switches',
        ),
      },
      utcOffsetGapHours: number('Between the clocks of host and viewer, in hours: a difference, never a place.', 0, 26),
      ipVsDeclaredMismatch: flag('Whether network place and declared place differ; which places is not asked.'),
      firstContactToPrivateMin: number('From the first contact to this private session, in minutes.', 0, 52_596_000),
      repeatedPairSessions7d: count('Sessions of the same pair in the last 7 days.'),
      deviceChanges: count('Changes of device during the session.'),
      viewerBurst: count('New viewers who share a referrer, device or network and came within one minute.'),
      recordingDetected: flag('Whether a recording of the session was detected.'),
      payments: inputOf<Required<SessionMetadata>['payments']>(
        'Payments from viewer to host.',
        {
          count: count('How many.'),
          median: number('Median amount, in US dollars.', 0, 1_000_000_000),
          roundShare: share('Round amounts'),
          nearSessionShare: share('Within 2 hours of a session'),
          gapDaysMedian: days('Median time between two'),
          nightShare: share('From 23 to 6 by the payer’s clock'),
        },
        'gapDaysMedian',
        'nightShare',
      ),
      externalSignals: inputOf<Required<SessionMetadata>['externalSignals']>(
        'Signals on the accounts that other platforms shared.',
        { reviewed: count('Reviewed by people.'), unreviewed: count('Reviewed by nobody yet.') },
      ),
    },
    'durationSec',
    'visibility',
    'viewersPeak',
    'viewersUnique',
    'hostAccountAgeDays',
    'hostAgeBand',
    'viewerAccountAgeDaysMedian',
    'priorMinorBlocksReports',
    'banEvasionMatch',
    'anonymiser',
    'utcOffsetGapHours',
    'ipVsDeclaredMismatch',
    'firstContactToPrivateMin',
    'repeatedPairSessions7d',
    'deviceChanges',
    'viewerBurst',
    'recordingDetected',
    'payments',
    'externalSignals',
  ),
};

/** The JSON Schema of a zod schema of ours, with what each field means, by its path. A field without a meaning is a bug here. */
function described(schema: z.ZodType, description: string, meanings: Record<string, string>): Schema {
  const { $schema: _, ...made } = z.toJSONSchema(schema) as Schema & { $schema?: string };
  return { ...withMeanings(made, '', meanings), description };
}

function withMeanings(schema: Schema, path: string, meanings: Record<string, string>): Schema {
  const properties = Object.entries(schema.properties ?? {}).map(([name, field]) => {
    const at = path ? `${path}.${name}` : name;
    const description = meanings[at];
    if (!description) throw new Error(`the API's document does not say what ${at} is`);
    return [name, { ...withMeanings(field, at, meanings), description }] as const;
  });
  return {
    ...schema,
    ...(properties.length > 0 && { properties: Object.fromEntries(properties) }),
    ...(schema.items && { items: withMeanings(schema.items, path, meanings) }),
  };
}
