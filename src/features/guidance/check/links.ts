import type { Checked, Problem } from './check-content.ts';

/** Addresses that content owns: there, only a page that exists is an address. */
const OWNED = /^\/(guidance|engagement|events)\/./;

/** Links within the portal lead to a page that exists, or to a route of the portal. */
export function linkProblems({ file, text, hrefs }: Checked, pages: Set<string>, routes: string[]): Problem[] {
  const linked = [...text.matchAll(/\]\((\/[^)\s]*)|href="(\/[^"]*)"/g)].map(([, inText, inTag]) => inText ?? inTag ?? '');
  return [...new Set([...linked, ...hrefs])]
    .map((href) => ({ href, path: href.split(/[?#]/, 1)[0] ?? '' }))
    .filter(({ path }) => !pages.has(path) && !isRoute(path, routes))
    .map(({ href }) => ({ file, kind: 'link', what: `the link ${href} leads nowhere` }));
}

function isRoute(path: string, routes: string[]): boolean {
  const exact = routes.includes(path);
  if (exact || OWNED.test(path)) return exact;
  return routes.some((route) => new RegExp(`^${route.replace(/\[\.\.\.\w+\]/g, '.+').replace(/\[\w+\]/g, '[^/]+')}$`).test(path));
}
