export { canRead } from './access.ts';
export { readAgreementVersions } from './agreements.ts';
export { eventSchema, type PageData, pageSchema, type Source } from './schema.ts';
