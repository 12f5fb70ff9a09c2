import type { Turn } from './turns.ts';

// Written for this page; nobody has said any of it. Speakers take turns, A first. Nothing sexual, in any of them.
const CLUB = [
  'Practice is moved to six on Thursday, same gym.',
  'Thanks! Can my brother come and watch?',
  'Sure, family is always welcome.',
  'Great. Do I need my own racket?',
  'No, we have spare ones. Your mum has the form to sign.',
  'She signed it yesterday.',
  'Perfect. See you all on Thursday then.',
];
const MARKET = [
  'Hi, is the desk lamp still available?',
  'Yes, it works fine. 15 dollars.',
  'Could you send me another photo of the base?',
  'I will add it to the listing tonight.',
  'Thanks. Where can I pick it up?',
  'At the main entrance of the station, Saturday at noon.',
  'Good, I will bring cash.',
];
const CONCERN = [
  'You played really well today, you are my favourite on the team.',
  'Thanks! It was a close game.',
  'I will buy you the new outfit for your character, my treat.',
  'Really? Why?',
  'Because you are special to me. But keep it between us, okay? Don’t tell anyone.',
  'Okay…',
  'Is anyone else home with you right now?',
  'My sister is, why?',
  'Let’s move to another app, it’s more private there.',
  'I’d rather stay here. I will ask my mum.',
];
const CLUB_KO = [
  '목요일 연습은 여섯 시로 옮겼어요. 장소는 그대로 체육관이에요.',
  '네! 동생도 구경하러 가도 돼요?',
  '그럼요. 가족분들은 언제든지 오셔도 됩니다.',
  '라켓은 제가 챙겨 가야 해요?',
  '아니요, 남는 게 있어요. 신청서는 어머니께 드렸어요.',
  '어제 서명하셨대요.',
  '좋아요. 그럼 목요일에 봬요.',
];
const MARKET_KO = [
  '안녕하세요, 책상 스탠드 아직 있나요?',
  '네, 있어요. 만오천 원이에요.',
  '받침 쪽 사진 한 장만 더 올려 주실 수 있나요?',
  '저녁에 게시글에 추가할게요.',
  '감사합니다. 어디서 받을 수 있을까요?',
  '토요일 열두 시에 역 정문 앞에서 드릴게요.',
  '네, 현금으로 준비할게요.',
];
const CONCERN_KO = [
  '오늘 경기 진짜 잘하더라. 우리 팀에서 네가 제일이야.',
  '고마워요, 아슬아슬했어요.',
  '새로 나온 아이템 내가 사 줄게.',
  '정말요? 왜요?',
  '넌 나한테 특별하니까. 대신 우리 둘만의 비밀이야. 아무한테도 말하지 마.',
  '네…',
  '지금 집에 혼자 있어?',
  '언니 있는데요, 왜요?',
  '그럼 다른 앱으로 옮겨서 얘기하자. 거기가 더 편해.',
  '그냥 여기서 할래요. 엄마한테 물어볼게요.',
];

interface Example {
  name: string;
  lang: 'en' | 'ko';
  turns: Turn[];
}

const example = (name: string, lang: Example['lang'], lines: string[]): Example => ({
  name,
  lang,
  turns: lines.map((text, at) => ({ speaker: at % 2 === 0 ? 'A' : 'B', text })),
});

export const CONVERSATIONS: Example[] = [
  example('A sports club', 'en', CLUB),
  example('A marketplace', 'en', MARKET),
  example('One that should worry', 'en', CONCERN),
  example('동호회', 'ko', CLUB_KO),
  example('중고 거래', 'ko', MARKET_KO),
  example('주의할 대화', 'ko', CONCERN_KO),
];
