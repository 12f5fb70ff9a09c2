/** Rows with the same columns, aligned: words to the left, figures to the right. */
export function printTable(rows: readonly Record<string, string>[]) {
  process.stdout.write(`${tableText(rows)}\n`);
}

export function tableText(rows: readonly Record<string, string>[]): string {
  const names = Object.keys(rows[0] ?? {});
  const widths = names.map((name) => Math.max(...[name, ...rows.map((row) => row[name]!)].map((text) => text.length)));
  const figures = names.map((name) => rows.every((row) => /^[-–\d.,]*( ms| MB| %)?$/.test(row[name]!)));
  const lineOf = (cells: string[]) =>
    cells
      .map((cell, at) => (figures[at] ? cell.padStart(widths[at]!) : cell.padEnd(widths[at]!)))
      .join('  ')
      .trimEnd();
  return [lineOf(names), ...rows.map((row) => lineOf(names.map((name) => row[name]!)))].join('\n');
}
