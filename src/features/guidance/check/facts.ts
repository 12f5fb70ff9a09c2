import type { Checked, Problem } from './check-content.ts';

/** A `<Fact>` names a source of its page, or is marked as not verified and says where to check it. */
export function factProblems({ file, text, sources }: Checked): Problem[] {
  const known = new Set(sources.map(({ id }) => id));
  const facts = [...text.matchAll(/<Fact\b([^>]*)>([\s\S]*?)<\/Fact>/g)].map(([, attributes = '', says = '']) => ({
    source: valueOf(attributes, 'source'),
    status: valueOf(attributes, 'status'),
    check: valueOf(attributes, 'check'),
    says: says.trim(),
  }));
  const cited = new Set(facts.map(({ source }) => source));
  return [
    ...facts.flatMap(({ source, status, check, says }) => {
      const what = `"${says.slice(0, 60)}${says.length > 60 ? '…' : ''}"`;
      if (source && !known.has(source)) return [`${what} names the source "${source}", which the page does not list`];
      if (!source && status !== 'unverified')
        return [`${what} has no source: name one, or mark it status="unverified" with check=`];
      if (!source && !check) return [`${what} is unverified and does not say where to check it: add check=`];
      return says ? [] : ['a Fact without a statement'];
    }),
    // A jurisdiction's schema has seen to its own.
    ...(facts.length > 0 ? [...known].filter((id) => !cited.has(id)).map((id) => `no statement uses the source "${id}"`) : []),
  ].map((what) => ({ file, kind: 'fact', what }));
}

const valueOf = (attributes: string, name: string) => new RegExp(`\\b${name}="([^"]*)"`).exec(attributes)?.[1];
