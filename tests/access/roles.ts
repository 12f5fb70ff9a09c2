/** Who walks every line of the matrices; the columns of the tables stand in this order. */
export const ROLES = ['anonymous', 'officer', 'outsider', 'ada', 'minjun', 'mod', 'staff'] as const;
export type Role = (typeof ROLES)[number];

/** One line a row: leading words, then one cell for each role. Empty lines part the groups. */
export function readTable(text: string): { words: string[]; cells: Record<Role, string> }[] {
  return text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)
    .map((line) => {
      const words = line.split(/\s+/);
      const cells = words.splice(-ROLES.length);
      return { words, cells: Object.fromEntries(ROLES.map((role, at) => [role, cells[at]])) as Record<Role, string> };
    });
}
