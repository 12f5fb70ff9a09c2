import type { QuestionId, ReportAnswers } from './answers.ts';
import { block, document, fixed, heldOr, leaf, note, only } from './xml.ts';

/** The details of one file, which are sent apart from the report, after the upload of that file. */
export function fileSkeleton({ held, contents }: ReportAnswers): string {
  const has = (id: QuestionId) => held[id] === 'yes';
  const told = (id: QuestionId, what: string) => (held[id] === 'not-held' ? `not held: ${what}` : `missing, strong: ${what}`);
  return document(
    'fileDetails',
    leaf('reportId', 'number that submit returned'),
    leaf('fileId', 'ID that upload returned'),
    heldOr(
      has('file'),
      'missing, required as there is a file: originalFileName, uploadedToEspTimestamp, originalFileHash',
      leaf('originalFileName', 'name when it was uploaded'),
      leaf('uploadedToEspTimestamp', 'YYYY-MM-DDThh:mm:ss+hh:mm'),
    ),
    heldOr(
      has('viewed'),
      told('viewed', 'fileViewedByEsp and exifViewedByEsp. Never guess them'),
      leaf('fileViewedByEsp', 'true only if the entire content was viewed'),
      leaf('exifViewedByEsp', 'true only if the line above is true'),
    ),
    heldOr(has('spread'), told('spread', 'publiclyAvailable'), leaf('publiclyAvailable', 'true or false')),
    fixed('fileRelevance', 'Reported'),
    block(
      'fileAnnotations',
      only(contents.includes('viral'), fixed('viral', 'true')),
      only(contents.includes('live'), note('liveStreaming, if it was streamed live when it was uploaded')),
      heldOr(
        has('tags'),
        'missing, strong: the tags that are true',
        note('if true: potentialMeme, possibleSelfProduction, infant, generativeAi and others'),
      ),
    ),
    heldOr(has('class'), told('class', 'industryClassification'), leaf('industryClassification', 'A1, A2, B1 or B2')),
    only(has('file'), leaf('originalFileHash', 'hash before any change', 'hashType="[MD5, SHA1 or other]"')),
    only(
      has('port'),
      block(
        'ipCaptureEvent',
        leaf('ipAddress', 'of the upload'),
        fixed('eventName', 'Upload'),
        leaf('dateTime', 'YYYY-MM-DDThh:mm:ss+hh:mm'),
      ),
    ),
  );
}
