/** Neutral messages, written for this page. */
export const MESSAGES = [
  { lang: 'en', text: 'Let’s keep this between us, okay? Don’t tell your mum.' },
  { lang: 'en', text: 'At school we learned: if anyone says "don’t tell your parents", tell them at once.' },
  { lang: 'en', text: 'Practice is at six on Thursday. Parents are welcome to stay.' },
  { lang: 'ko', text: '이거 우리 둘만의 비밀이야. 아무한테도 말하지 마.' },
  { lang: 'ko', text: '오늘 수업에서 "부모님께 말하지 마"라고 하는 사람이 있으면 바로 알리라고 배웠어요.' },
  { lang: 'ko', text: '내일 여섯 시에 학원 앞에서 봐요. 어머니께도 말씀드렸어요.' },
];
