/// <reference types="astro/client" />

declare namespace App {
  interface Locals {
    actor: import('#src/features/people/index.ts').Actor;
    db: import('#db/client.ts').Database;
    config: import('#src/platform/config.ts').Config;
    /** Set after a form was refused: what the person had written, to be shown again. */
    written?: FormData;
    /** The sources of the document being rendered, for the facts in it. */
    sources?: import('#src/features/guidance/index.ts').Source[];
  }
}
