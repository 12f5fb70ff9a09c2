export { calendarOf } from './calendar.ts';
export { cancelRegistrationInput, registerInput } from './input.ts';
export { findRecording, findRecordingFile, type RecordingFile } from './recordings.ts';
export { cancelRegistration, register } from './registrations.ts';
export { findWebinar, listPast, listSpeakers, listUpcoming, type Webinar } from './webinars.ts';
export { searchWebinars } from './search.ts';
export { indexTranscripts } from './transcripts.ts';
export { searchTranscripts, type Transcript } from './transcript-search.ts';
export { webinarLetters } from './letters.ts';
