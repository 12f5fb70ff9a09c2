export { buildSearchIndex, MEMBER_INDEX } from './build-index.ts';
export { excerpt } from './excerpt.ts';
export { searchDocuments } from './documents.ts';
export { SEARCH_MAX } from './input.ts';
