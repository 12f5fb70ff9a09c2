// Part g: how many short messages of everyday office talk the detection library labels in a second on one core.
import { createClassifier } from '#src/detection/index.ts';
import type { Bench } from './run.ts';
import { median, percentile, type Row, whole } from './table.ts';

const SECONDS = 3;
const WARM_UP = 2000;

const LINES = {
  English: [
    'Can you send me the minutes of the meeting?',
    'The report is due on Friday at noon.',
    'I moved the weekly call to three o’clock, hope that works for everybody.',
    'Lunch is on me today',
    'Who has the key to the archive room?',
    'The printer on the second floor is out of paper again.',
    'Thanks, that was quick!',
    'Please add your holidays to the team calendar before the end of the month.',
  ],
  Korean: [
    '회의록을 보내 주시겠어요?',
    '보고서는 금요일 정오까지입니다.',
    '주간 회의를 세 시로 옮겼습니다. 모두 괜찮으시면 좋겠습니다.',
    '오늘 점심은 제가 살게요',
    '자료실 열쇠는 누가 가지고 있나요?',
    '이 층 프린터에 종이가 또 떨어졌습니다.',
    '감사합니다, 정말 빠르네요!',
    '이번 달 말까지 팀 달력에 휴가를 적어 주세요.',
  ],
};

export async function messages({ say }: Bench): Promise<Row[]> {
  const classifier = createClassifier();
  return Object.entries(LINES).flatMap(([language, lines]): Row[] => {
    say(`messages in ${language}`);
    const line = (at: number) => lines[at % lines.length] ?? '';
    for (let at = 0; at < WARM_UP; at++) classifier.classify(line(at));
    const times: number[] = [];
    const began = performance.now();
    for (let at = 0; performance.now() - began < SECONDS * 1000; at++) {
      const start = performance.now();
      classifier.classify(line(at));
      times.push(performance.now() - start);
    }
    const perSecond = times.length / ((performance.now() - began) / 1000);
    const longest = `p50 ${median(times).toFixed(3)} ms, p99 ${percentile(times, 0.99).toFixed(3)} ms`;
    return [
      {
        part: 'g',
        what: `messages in ${language} classified a second`,
        value: whole(perSecond),
        note: `${longest}; goal: at least 10,000, p99 under 2 ms`,
      },
    ];
  });
}
