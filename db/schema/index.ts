export * from './api.ts';
export * from './forum.ts';
export * from './groups.ts';
export * from './guidance.ts';
export * from './people.ts';
export * from './pilots.ts';
export * from './platform.ts';
export * from './webinars.ts';
