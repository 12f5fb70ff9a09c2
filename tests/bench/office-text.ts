// Neutral office talk in English and Korean. A few words stand in most posts, compounds in one of some thousand, a case
// number in one of some ten thousand: so that a search meets what it meets in real text.
import { RENDERER, renderMarkdown } from '#src/platform/markdown.ts';
import { tokensOf } from '#src/platform/tokens.ts';
import { below, between, type Chance, chanceFrom, oneOf, skewed } from './chance.ts';

export interface Body {
  text: string;
  html: string;
  renderer: number;
  tokens: string;
}

const CASES = 20_000;
const KOREAN_SHARE = 0.3;

const ENGLISH =
  'the to we and a of for in is on it with this that our as at by from are will was be you have not can an next now all they out new one team week report review queue plan meeting office note calendar schedule draft form list desk morning contact question answer change version table copy letter budget notice holiday summary floor handover training minutes agenda template printer supplier invoice lunch parking badge survey workshop travel folder archive newsletter kitchen window lamp'.split(
    ' ',
  );
// What is left without the small words that stand in every post.
const TOPICAL = ENGLISH.slice(ENGLISH.indexOf('team'));
const ENGLISH_FIRST =
  'team week desk note paper data time work plan page mail room night day staff guide trade press field level chart date group branch client vendor product partner quarter region street station harbour river garden bridge market library'.split(
    ' ',
  );
const ENGLISH_SECOND =
  'sheet book list board line table file case form point mark log map card pack tray slip post watch call check frame track shelf stand gate path view store link set stamp roll label counter planner keeper holder finder index'.split(
    ' ',
  );
const KOREAN =
  '그리고 오늘 우리 회의 자료를 다음 일정에 대해 확인 부탁드립니다 보고서 검토 중입니다 내용을 공유합니다 팀에서 이번 주에 새로운 양식으로 작성했습니다 담당자 연락처 변경되었습니다 질문이 있으면 답변 드리겠습니다 예산 초안 달력 휴가 교육 인수인계 회의록 안내문 견적서 주차 설문 출장 점심 창고 책상 프린터 소식지'.split(
    ' ',
  );
const KOREAN_FIRST = '회의 주간 월간 분기 업무 고객 교육 예산 일정 자료 문서 행사 홍보 시설 차량 도서 우편 지역 협력 신규'.split(
  ' ',
);
const KOREAN_SECOND =
  '보고 계획 목록 점검 정리 안내 신청 접수 배포 회신 기록 관리표 담당 일지 요약 양식 변경 공지 설명 준비'.split(' ');

/** `count` different bodies, each rendered and cut into tokens once. */
export function bodies(count: number): Body[] {
  const chance = chanceFrom(count);
  return Array.from({ length: count }, () => {
    const text = chance() < KOREAN_SHARE ? koreanText(chance) : englishText(chance);
    return { text, html: renderMarkdown(text), renderer: RENDERER, tokens: tokensOf(text) };
  });
}

export const titleOf = (chance: Chance): string =>
  chance() < KOREAN_SHARE
    ? `${koreanCompound(chance)} ${oneOf(chance, KOREAN)} ${koreanCompound(chance)}`
    : capital(
        `${englishCompound(chance)} for the ${englishCompound(chance)}, ${oneOf(chance, TOPICAL)} ${below(chance, 90) + 10}`,
      );

/** Pairs of words that are searched for; what each kind meets is said where the results are shown. */
export function searches(count: number): { kind: string; query: string }[] {
  const chance = chanceFrom(7);
  const list = (kind: string, query: () => string) => Array.from({ length: count }, () => ({ kind, query: query() }));
  return [
    ...list('a usual and a seldom word', () => `${oneOf(chance, TOPICAL)} ${englishCompound(chance)}`),
    ...list('two Korean words', () => `${oneOf(chance, KOREAN.slice(10))} ${koreanCompound(chance)}`),
    ...list('a usual word and a case number', () => `${oneOf(chance, TOPICAL.slice(0, 16))} ${caseNumber(chance)}`),
    ...list('two words that stand in many posts', () => oneOf(chance, ['team review', 'report week', 'queue plan'])),
  ];
}

function englishText(chance: Chance): string {
  const sentence = () => `${capital(words(chance, ENGLISH, between(chance, 6, 14)))}.`;
  const marked = `**${capital(englishCompound(chance))}** and ${englishCompound(chance)}, case ${caseNumber(chance)}: ${words(chance, ENGLISH, 8)}.`;
  const list = chance() < 0.15 ? [[1, 2, 3].map(() => `- ${words(chance, ENGLISH, 5)}`).join('\n')] : [];
  return [marked, ...paragraphs(chance, sentence), ...list].join('\n\n');
}

function koreanText(chance: Chance): string {
  const sentence = () => `${words(chance, KOREAN, between(chance, 4, 9))}.`;
  return [
    `**${koreanCompound(chance)}** ${koreanCompound(chance)} ${caseNumber(chance)}: ${words(chance, KOREAN, 5)}.`,
    ...paragraphs(chance, sentence),
  ].join('\n\n');
}

const paragraphs = (chance: Chance, sentence: () => string) =>
  Array.from({ length: between(chance, 0, 2) }, () => Array.from({ length: between(chance, 1, 4) }, sentence).join(' '));

const words = (chance: Chance, list: readonly string[], count: number) =>
  Array.from({ length: count }, () => skewed(chance, list)).join(' ');

const englishCompound = (chance: Chance) => oneOf(chance, ENGLISH_FIRST) + oneOf(chance, ENGLISH_SECOND);

const koreanCompound = (chance: Chance) => oneOf(chance, KOREAN_FIRST) + oneOf(chance, KOREAN_SECOND);

const caseNumber = (chance: Chance) => String(10_000 + below(chance, CASES));

const capital = (text: string) => text.charAt(0).toUpperCase() + text.slice(1);
