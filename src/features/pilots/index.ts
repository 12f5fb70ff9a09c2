export { canUpload } from './access.ts';
export { type AggregateCell, listAggregate } from './aggregate.ts';
export { publishCells } from './publish.ts';
export { uploadReportInput, withdrawReportInput } from './report-file.ts';
export { evaluationReport, type EvaluationReport } from './report-input.ts';
export {
  addReport,
  findReport,
  listAllReports,
  listOwnReports,
  REPORTS_A_COMPANY,
  type StoredReport,
  uploadReport,
  withdrawReport,
} from './reports.ts';
