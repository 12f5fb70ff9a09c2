import { DetectionInputError } from '../detection/index.ts';

/** The same refusal under another name of the field: the library knows one message or session, a line may hold it deeper. */
export function movedRefusal(error: unknown, rename: (field: string) => string): unknown {
  if (!(error instanceof DetectionInputError)) return error;
  const { field, fix, message } = error;
  return new DetectionInputError(rename(field), message.slice(`${field}: `.length, -`. ${fix}`.length), fix);
}
