import type { APIRoute } from 'astro';
import { calendarOf, findWebinar } from '#src/features/webinars/index.ts';

/** The calendar file of a webinar, for who is registered. */
export const GET: APIRoute = async ({ locals, params }) => {
  const { db, actor, config } = locals;
  const webinar = await findWebinar(db, actor, params['slug'] ?? '');
  if (!webinar?.registered) return new Response(null, { status: 404 });
  return new Response(calendarOf({ webinar, origin: config.origin, at: new Date() }), {
    headers: {
      'Content-Type': 'text/calendar; charset=utf-8; method=PUBLISH',
      'Content-Disposition': `attachment; filename="${webinar.slug}.ics"`,
    },
  });
};
