/** The process cannot start for a reason that the person who started it can mend; the message says how. */
export class CannotStart extends Error {
  override name = 'CannotStart';
}
