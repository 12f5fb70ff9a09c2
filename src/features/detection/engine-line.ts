import type { ModelStamp } from '#src/detection/index.ts';
import { type Drawing, h } from './draw/node.ts';

/** Which model and policy spoke, so that two people can tell whether they saw the same. */
export const engineLine = ({ id, version, policy, sha256 }: ModelStamp): Drawing =>
  h(
    'p',
    { class: 'small soft engine' },
    `Model ${id} ${version}, policy ${policy}, checksum ${sha256.slice(0, 12)}. For review only.`,
  );
