export { canRead } from './access.ts';
export { builtAgreementVersions, readAgreementVersions, writeBuiltAgreements } from './agreements.ts';
export { eventSchema, type PageData, pageSchema, type Source } from './schema.ts';
