export { canRead } from './access.ts';
export { readAgreementVersions } from './agreements.ts';
export { agreementSchema, eventSchema, type PageData, pageSchema, type Source } from './schema.ts';
