export { buildSearchIndex, MEMBER_INDEX, refreshSearchIndex } from './build-index.ts';
export { listChoices } from './choices.ts';
export { searchDocuments } from './documents.ts';
export { excerpt } from './excerpt.ts';
export { find, notesOn } from './find.ts';
export { findForPerson } from './found.ts';
export { type Group, type Hit, summaryOf } from './hit.ts';
export { type Choices, type Problem, readSearch, type Search, SEARCH_MAX } from './input.ts';
