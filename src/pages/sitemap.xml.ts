import type { APIRoute } from 'astro';
import { listPages } from '#src/features/guidance/index.ts';
import { ANONYMOUS } from '#src/features/people/index.ts';
import { listPast, listUpcoming } from '#src/features/webinars/index.ts';
import { paths } from '#src/platform/paths.ts';

/** What an anonymous reader can open; nothing else has an address here. */
export const GET: APIRoute = async ({ locals }) => {
  const { db, config } = locals;
  const pages = await listPages(db, ANONYMOUS);
  const webinars = [...(await listUpcoming(db, ANONYMOUS)), ...(await listPast(db, ANONYMOUS))];
  const addresses = [
    paths.home(),
    paths.guidance(),
    paths.engagement(),
    paths.webinars(),
    paths.checks(),
    paths.requestCheck(),
    ...pages.map(({ path }) => path),
    ...webinars.map(({ slug }) => paths.webinar(slug)),
  ];
  const entries = addresses.map((path) => `  <url><loc>${config.origin}${path}</loc></url>`).join('\n');
  return new Response(
    `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${entries}\n</urlset>\n`,
    {
      headers: { 'Content-Type': 'application/xml; charset=utf-8' },
    },
  );
};
