import { randomBytes } from 'node:crypto';

/** 128 random bits, safe in a URL: whoever knows one id cannot guess another. */
export const newId = () => randomBytes(16).toString('base64url');
