import { expect } from 'vitest';
import { DetectionInputError } from '../../src/detection/index.ts';

/** The error of work that must be refused. */
export function refusal(work: () => unknown): DetectionInputError {
  try {
    work();
  } catch (error) {
    expect(error).toBeInstanceOf(DetectionInputError);
    return error as DetectionInputError;
  }
  throw new Error('Expected a refusal');
}
