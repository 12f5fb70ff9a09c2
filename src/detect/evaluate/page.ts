import type { EvaluationReport } from './report.ts';
import { RATES_FROM } from './rounding.ts';
import { STYLE } from './page-style.ts';

/** One file for itself: no script, no request, nothing but numbers and our own words. */
export function page(title: string, report: EvaluationReport, sections: string[]): string {
  const { model, createdOn } = report;
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${title}</title>
<style>${STYLE}</style>
<main>
<h1>${title}</h1>
<p>Measured on <time>${createdOn}</time> on the company’s own judged data, on its own machine.</p>
<dl>
<dt>Model</dt><dd>${model.id}, version ${model.version}</dd>
<dt>Policy</dt><dd>${model.policy}</dd>
<dt>Checksum</dt><dd><code>${model.sha256}</code></dd>
</dl>
<aside>
<p><b>Numbers only.</b> There is no text, no name and no id in this page or in the JSON file beside it.</p>
<p>Every count is a multiple of five: what speaks for the model is rounded down, what speaks against it up, so that a count of one to
four can be read nowhere. A figure with fewer than ${RATES_FROM} positives or ${RATES_FROM} negatives behind it is left out and shown
as ${LEFT_OUT}; a label of which rounding leaves nothing in a language has no row.</p>
<p>A result of the library is a lead for human review, never a finding.</p>
</aside>
${sections.join('\n')}
</main>
</html>
`;
}

const LEFT_OUT = '<span class="none" title="left out: too few">–</span>';

export const rate = (value: number | null) => (value === null ? LEFT_OUT : value.toFixed(2));

/** A table with its caption; the first cell of a row names it. */
export function table(caption: string, columns: readonly string[], rows: readonly (readonly (string | number)[])[]): string {
  const head = columns.map((name) => `<th scope="col">${name}</th>`).join('');
  const body = rows.map(
    ([name, ...cells]) => `<tr><th scope="row">${name}</th>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`,
  );
  return `<div class="scroll" tabindex="0" role="region" aria-label="Table"><table><caption>${caption}</caption><thead><tr>${head}</tr></thead><tbody>
${body.join('\n')}
</tbody></table></div>`;
}

export const section = (title: string, ...parts: string[]) => `<section>\n<h2>${title}</h2>\n${parts.join('\n')}\n</section>`;

export const figure = (caption: string, ...plots: string[]) =>
  `<figure><figcaption>${caption}</figcaption>${plots.join('')}</figure>`;
