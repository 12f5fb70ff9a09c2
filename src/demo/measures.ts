export const DAY = 24 * 60 * 60 * 1000;
export const HOUR = 60 * 60 * 1000;

export const before = (now: Date, ms: number) => new Date(now.getTime() - ms);

export function needed<Value>(value: Value | undefined, what: string): Value {
  if (value === undefined) throw new Error(`the demo lacks ${what}`);
  return value;
}
