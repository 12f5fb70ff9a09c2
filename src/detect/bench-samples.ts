/** Ordinary short messages that mean nothing; what is timed is reading, and it takes as long for any text of the length. */
export const SAMPLES = {
  en: [
    'ok see you at practice tomorrow',
    'the bus is late again lol',
    'Did you finish the maths homework?',
    'I moved the meeting to Thursday, 3 pm.',
    'haha that goal was amazing',
    'Which colour do you like better, green or blue?',
    'my phone is at 2 percent',
    'Thanks! The recipe worked really well.',
  ],
  ko: [
    '내일 연습 몇 시에 시작해?',
    '버스 또 늦게 온다 ㅋㅋ',
    '수학 숙제 다 했어?',
    '회의는 목요일 세 시로 옮겼습니다.',
    '어제 경기 진짜 재밌었어',
    '초록색이랑 파란색 중에 뭐가 더 좋아?',
    '배터리 이 퍼센트 남았다 ㅠㅠ',
    '고마워! 알려준 대로 하니까 잘 됐어.',
  ],
};
