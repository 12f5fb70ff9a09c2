export { deliverDue, type Composer } from './deliver.ts';
export { enqueue, listOutbox } from './outbox.ts';
