// Reads WebVTT: times and text of each cue, no more. Captions are ours, yet a file may be broken, so what is not WebVTT is refused.

export interface Cue {
  start: number;
  end: number;
  text: string;
}

/** Some seconds of what is said, short enough to listen to. */
export interface Passage {
  startSeconds: number;
  text: string;
}

const PASSAGE_SECONDS = 20;

/** The cues of a caption file in the order of time; throws, naming the block but not its text, where one is malformed. */
export function readCues(vtt: string): Cue[] {
  const [head = '', ...blocks] = vtt
    .replace(/^\uFEFF/, '')
    .replaceAll('\u0000', '\uFFFD')
    .replace(/\r\n?/g, '\n')
    .split(/\n{2,}/);
  if (!/^WEBVTT(?:[ \t\n]|$)/.test(head) || head.includes('-->'))
    throw new Error('it does not begin with WEBVTT and an empty line');
  return blocks
    .flatMap((block, at) => (block.trim() === '' || /^(?:NOTE|STYLE|REGION)(?:\s|$)/.test(block) ? [] : cueOf(block, at + 1)))
    .sort((a, b) => a.start - b.start);
}

/** Cues put together as long as they fit; every passage begins in a second of its own. */
export function passagesOf(cues: Cue[]): Passage[] {
  const passages: { start: number; texts: string[] }[] = [];
  for (const { start, end, text } of cues) {
    const open = passages.at(-1);
    const fits = open && (end - open.start <= PASSAGE_SECONDS || Math.floor(start) === Math.floor(open.start));
    if (fits) open.texts.push(text);
    else passages.push({ start, texts: [text] });
  }
  return passages.map(({ start, texts }) => ({ startSeconds: Math.floor(start), text: joined(texts) }));
}

const TIMES = /^((?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3})[ \t]+-->[ \t]+((?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3})(?:[ \t].*)?$/;

function cueOf(block: string, number: number): Cue[] {
  const lines = block.split('\n');
  const at = lines.findIndex((line) => line.includes('-->'));
  const [, from = '', to = ''] = TIMES.exec(lines[at] ?? '') ?? [];
  // A name may stand above the times, in one line.
  if (at > 1 || !from) throw new Error(`block ${number} has no valid times`);
  const [start, end] = [secondsOf(from), secondsOf(to)];
  if (end <= start) throw new Error(`block ${number} ends before it begins`);
  const text = joined(lines.slice(at + 1).map(plain));
  return text ? [{ start, end, text }] : [];
}

const secondsOf = (time: string) => time.split(':').reduce((sum, part) => sum * 60 + Number(part), 0);

const plain = (line: string) =>
  line
    .replace(/<[^>]*>/g, '')
    .replace(/&(amp|lt|gt|nbsp|lrm|rlm);/g, (_, name: string) => ENTITIES[name] ?? '')
    .replace(/\s+/g, ' ')
    .trim();

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', nbsp: ' ', lrm: '', rlm: '' };

/** Lines as one text. Japanese, Chinese and Thai go on without a space, and a word of theirs may be broken over two lines. */
const joined = (lines: string[]) =>
  lines.reduce(
    (text, line) => (UNSPACED_END.test(text) && UNSPACED_START.test(line) ? text + line : `${text} ${line}`.trim()),
    '',
  );

const UNSPACED = String.raw`\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}ー`;
const UNSPACED_END = new RegExp(`[${UNSPACED}]$`, 'u');
const UNSPACED_START = new RegExp(`^[${UNSPACED}]`, 'u');
