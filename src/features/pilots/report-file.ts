import { z } from 'astro/zod';
import { filledIn } from '#src/platform/text-input.ts';
import { evaluationReport, type EvaluationReport } from './report-input.ts';
import { REPORT_MAX_BYTES } from './report-limits.ts';

const PROBLEMS_SAID = 5;
const NAME_SAID = 40;

/** The form's file, read and checked; every refusal names the field and the fix. Name and type of the file are not looked at. */
export const uploadReportInput = z.object({
  report: z
    .instanceof(File, { error: 'Choose the JSON file that “detect evaluate” has written.' })
    .transform(async (file, context): Promise<EvaluationReport> => {
      const read = await readReport(file);
      if ('report' in read) return read.report;
      for (const message of read.problems) context.addIssue({ code: 'custom', message });
      return z.NEVER;
    }),
});
export type UploadReportInput = z.output<typeof uploadReportInput>;

export const withdrawReportInput = z.object({ report: filledIn(40) });
export type WithdrawReportInput = z.infer<typeof withdrawReportInput>;

async function readReport(file: File): Promise<{ report: EvaluationReport } | { problems: string[] }> {
  if (file.size === 0) return { problems: ['The file is empty. Choose the JSON file that “detect evaluate” has written.'] };
  if (file.size > REPORT_MAX_BYTES)
    return {
      problems: [
        `The file is larger than ${REPORT_MAX_BYTES / 1024} kB. A report is much smaller: choose the JSON file, not the data.`,
      ],
    };
  const text = decoded(await file.arrayBuffer());
  if (text === null) return { problems: ['The file is not written in UTF-8. Upload the file as “detect evaluate” wrote it.'] };
  const json = parsed(text);
  if (json === undefined) return { problems: ['The file is not JSON. Upload the .json file, not the .html one beside it.'] };
  const checked = evaluationReport.safeParse(json);
  return checked.success ? { report: checked.data } : { problems: sentencesOf(checked.error.issues) };
}

function decoded(bytes: ArrayBuffer): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** What should not be there at all comes first. */
function sentencesOf(issues: z.core.$ZodIssue[]): string[] {
  const unknown = issues.flatMap((issue) =>
    issue.code === 'unrecognized_keys' ? issue.keys.map((key) => said([...issue.path, key.slice(0, NAME_SAID)], issue)) : [],
  );
  const others = issues.filter(({ code }) => code !== 'unrecognized_keys').map((issue) => said(issue.path, issue));
  const all = [...unknown, ...others];
  const more = all.length - PROBLEMS_SAID;
  return more > 0 ? [...all.slice(0, PROBLEMS_SAID), `And ${more} more.`] : all;
}

const said = (path: PropertyKey[], { message }: z.core.$ZodIssue) => (path.length > 0 ? `${placeOf(path)}: ${message}` : message);

/** `labels[3].fp` */
const placeOf = (path: PropertyKey[]) =>
  path.map((part, at) => (typeof part === 'number' ? `[${part}]` : `${at > 0 ? '.' : ''}${String(part)}`)).join('');
