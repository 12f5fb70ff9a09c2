import type { TextModel } from './text-model.ts';
import { readModel } from './text-model.ts';
import { WEIGHTS } from './weights.ts';

let read: TextModel | undefined;

/** The model that comes with the library, unpacked and held against its checksum at the first use. */
export function defaultModel(): TextModel {
  read ??= readModel(fromBase64(WEIGHTS.base64), WEIGHTS.sha256);
  return read;
}

function fromBase64(text: string): Uint8Array {
  const binary = atob(text);
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at++) bytes[at] = binary.charCodeAt(at);
  return bytes;
}
