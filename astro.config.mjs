import mdx from '@astrojs/mdx';
import node from '@astrojs/node';
import { defineConfig, passthroughImageService } from 'astro/config';
import { protectedBytesInDev } from './src/platform/http/dev.ts';

export default defineConfig({
  output: 'server',
  // Without streaming a page is one answer: a fault in any part of it is a whole error page, never half a page.
  adapter: node({ mode: 'middleware', bodySizeLimit: 1_000_000, experimentalDisableStreaming: true }),
  integrations: [mdx()],
  publicDir: './src/static',
  // Everything that would write into a page or a folder behind our back is off.
  session: false,
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  // Behind TLS Astro compares the browser's https origin with its own http address. platform/http/front.ts checks before it, and more.
  security: { checkOrigin: false },
  // No inline script and no inline style anywhere, so that the policy needs no exception.
  build: { inlineStylesheets: 'never' },
  vite: {
    // Its package.json of 180 kB is read anew for each of its 140 files: bundled, a start costs 200 MB and half a second less.
    ssr: { noExternal: ['drizzle-orm'] },
    build: { assetsInlineLimit: 0 },
    plugins: [layerOrderFirst(), smallerKorean(), plainImports(), protectedBytesInDev()],
  },
  // The default, 'jsx', swallows the space between a text and a tag on the next line.
  compressHTML: true,
  markdown: { syntaxHighlight: false },
});

/** A component's styles may reach the browser before the layout's: the order of the layers stands at the head of each. */
function layerOrderFirst() {
  return {
    name: 'breakwater:layer-order',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('type=style') ? `@layer reset, tokens, base, layout, prose, parts, print;\n${code}` : null,
  };
}

/** Of the Korean face's two formats every browser that runs this portal takes WOFF 2: half the style sheet is enough. */
function smallerKorean() {
  return {
    name: 'breakwater:smaller-korean',
    enforce: 'pre',
    transform: (code, id) =>
      id.includes('ibm-plex-sans-kr') && id.includes('.css') ? code.replace(/, url\([^)]*\.woff\) format\('woff'\)/g, '') : null,
  };
}

/** Vite wraps `import()` in 2 kB that fetch styles beforehand. Ours bring none, and one such import stands on every page. */
function plainImports() {
  const shared = /import\{\w+ as (\w+)\}from"\.\/preload-helper\.[^"]+";/g;
  return {
    name: 'breakwater:plain-imports',
    enforce: 'pre',
    transform: (code, id) => (id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : null),
    // Where two scripts use it, it would be a file of its own, which every page would then ask for.
    generateBundle(_, bundle) {
      for (const [name, chunk] of Object.entries(bundle)) {
        if (name.includes('preload-helper')) delete bundle[name];
        else if (chunk.type === 'chunk') chunk.code = chunk.code.replace(shared, 'var $1=load=>load();');
      }
    },
  };
}
