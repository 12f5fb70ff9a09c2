export { buildSearchIndex, MEMBER_INDEX } from './build-index.ts';
export { excerpt } from './excerpt.ts';
export { readDocuments, searchDocuments, type SearchDocument } from './documents.ts';
export { SEARCH_MAX } from './input.ts';
