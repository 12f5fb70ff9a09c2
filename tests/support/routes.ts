import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The route patterns of `src/pages`, as Astro names them. */
export function routesOfPages(): string[] {
  return readdirSync('src/pages', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `/${join(entry.parentPath, entry.name).slice('src/pages/'.length)}`)
    .map((path) => path.replace(/\.(?:astro|ts)$/, '').replace(/\/?index$/, '') || '/')
    .sort();
}

/** The route patterns that the build answers, Astro's own among them: from the manifest in the chunk that the entry loads. */
export function routesOfBuild(): string[] {
  const chunk = /"\.\/(chunks\/server_[^"]+\.mjs)"/.exec(readFileSync('dist/server/entry.mjs', 'utf8'))?.[1] ?? '';
  const manifest = /deserializeManifest\(\{"rootDir".*/.exec(readFileSync(join('dist/server', chunk), 'utf8'))?.[0] ?? '';
  return [...new Set([...manifest.matchAll(/"route":"(\/[^"]*)"/g)].map(([, route = '']) => route))].sort();
}

/** The actions that `src/actions` exports, as `<noun>.<verb>`. */
export function actionsOfSource(): string[] {
  const exported = /export const server = \{([^}]*)\}/.exec(readFileSync('src/actions/index.ts', 'utf8'))?.[1] ?? '';
  return exported
    .split(',')
    .map((noun) => noun.trim())
    .filter(Boolean)
    .flatMap((noun) => {
      const verbs = readFileSync(`src/actions/${noun}.ts`, 'utf8').matchAll(/^ {2}(\w+): \w+\(/gm);
      return [...verbs].map(([, verb]) => `${noun}.${verb}`);
    })
    .sort();
}
