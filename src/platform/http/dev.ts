import { resolve } from 'node:path';
import type { Plugin } from 'vite';
import { portal } from '../portal.ts';
import { staticFiles } from './static-files.ts';
import { deliverStoredFiles } from './stored-file.ts';

/** `astro dev` has a server of its own; this hands it the protected bytes, and the public search index, as `src/server.ts` does. */
export function protectedBytesInDev(): Plugin {
  return {
    name: 'breakwater:protected-bytes',
    apply: 'serve',
    configureServer(server) {
      const serveBuilt = staticFiles(resolve('dist/client'));
      server.middlewares.use((request, response, next) => {
        if (request.url?.startsWith('/pagefind/') && serveBuilt(request, response)) return;
        portal().then(({ storage }) => {
          deliverStoredFiles(request, response, storage.root);
          next();
        }, next);
      });
    },
  };
}
