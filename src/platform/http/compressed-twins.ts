import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

const COMPRESSED = /\.(?:js|css|svg|json|txt)$/;
const WORTH_IT_BYTES = 512;

/** Writes a Brotli twin beside each file that gains by it; `static-files.ts` sends the twin to browsers that take it. */
export function writeTwins(folder: string): void {
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    const file = join(entry.parentPath, entry.name);
    if (entry.isFile() && COMPRESSED.test(file) && statSync(file).size > WORTH_IT_BYTES)
      writeFileSync(`${file}.br`, brotliCompressSync(readFileSync(file)));
  }
}
