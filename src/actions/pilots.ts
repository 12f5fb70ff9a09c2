import { uploadReport, uploadReportInput, withdrawReport, withdrawReportInput } from '#src/features/pilots/index.ts';
import { paths } from '#src/platform/paths.ts';
import { memberAction } from './member-action.ts';

export const pilots = {
  uploadReport: memberAction({
    input: uploadReportInput,
    async run(input, actor, { locals }) {
      const { id, known } = await uploadReport(locals.db, actor, input);
      return { to: `${paths.pilots()}?report=${known ? 'known' : 'taken'}#report-${id}` };
    },
  }),

  withdrawReport: memberAction({
    input: withdrawReportInput,
    async run(input, actor, { locals }) {
      await withdrawReport(locals.db, actor, input);
      return { to: `${paths.pilots()}?report=withdrawn#own` };
    },
  }),
};
