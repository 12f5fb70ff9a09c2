import type { Plugin } from 'vite';
import { portal } from '../portal.ts';
import { deliverStoredFiles } from './stored-file.ts';

/** `astro dev` has a server of its own; this hands it the protected bytes as `src/server.ts` does. */
export function protectedBytesInDev(): Plugin {
  return {
    name: 'breakwater:protected-bytes',
    apply: 'serve',
    configureServer(server) {
      server.middlewares.use((request, response, next) => {
        portal().then(({ storage }) => {
          deliverStoredFiles(request, response, storage.root);
          next();
        }, next);
      });
    },
  };
}
