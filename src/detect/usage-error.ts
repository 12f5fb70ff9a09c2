/** The command cannot start as it was called; the sentence says how to call it. */
export class UsageError extends Error {}
