import { ENGLISH } from './english-slots.ts';
import { english, MEDIUM, STRONG, WEAK } from './rule.ts';

/** Who is who, and the soft approaches. */
export const ENGLISH_IDENTITY = [
  ...english(ENGLISH, 'adult_indicator', [
    [STRONG, '{iam} (?:already )?(?:an? )?(?:adult|grown ?-?up|grown (?:man|woman)|adult (?:man|woman))'],
    [STRONG, '{iam} (?:already |about |almost )?{adultage} ?{yo}'],
    [MEDIUM, '{iam} (?:already )?[2-7][0-9](?={end})'],
    [MEDIUM, 'when i was {your} age|{iam} (?:much |a lot |way )?older than {you}'],
    [MEDIUM, 'my (?:wife|husband|kids|children)|my (?:son|daughter) is'],
  ]),
  ...english(ENGLISH, 'minor_indicator', [
    [STRONG, '{iam} (?:only |just |still |almost )?{minorage} ?{yo}|{iam} (?:only|just|still) {minorage}(?={end})'],
    [MEDIUM, '{iam} {minorage}(?={end})'],
    [STRONG, '{iam} (?:still |only |just )?(?:a |an )?(?:minor|kid|child|teen(?:ager)?|middle schooler|high schooler|underage)'],
    [
      STRONG,
      '{iam} (?:still )?in (?:elementary|primary|middle|secondary|high) school|{iam} in (?:the )?(?:[1-9]|1[0-2])(?:st|nd|rd|th) grade|{iam} in year (?:[1-9]|1[0-2])(?={end})',
    ],
    [MEDIUM, "my (?:mom|mum|dad|parents) (?:won'?t let me|says? i can'?t|said i can'?t|took my phone)"],
    [WEAK, 'my homework|after school|my teacher'],
    [
      STRONG,
      '{youare} (?:only |just |still )?{minorage} ?{yo}|{youare} (?:only|just|still) {minorage}(?={end})',
      { about: 'addressee' },
    ],
    [STRONG, '{youare} (?:still |only |just )(?:a |an )?(?:minor|kid|child|teen(?:ager)?|underage)', { about: 'addressee' }],
  ]),
  ...english(ENGLISH, 'age_inquiry', [
    [STRONG, "how old (?:are|r) {you}|how old ru|(?:wh?at'?s|what is|tell me) {your} (?:real )?age"],
    [STRONG, '(?:what|which) (?:grade|year) (?:are|r) {you} in|(?:are|r) {you} (?:over|under|older than|younger than) [0-9]{2}'],
    [MEDIUM, 'what year (?:were|was) {you} born|a/s/l'],
    [WEAK, "when(?:'s| is) {your} birthday|what school do {you} go to"],
  ]),
  ...english(ENGLISH, 'sexual_topic', [
    [STRONG, 'sex education|sexual health|sexuality|contracepti(?:on|ves?)|reproductive health'],
    [STRONG, '(?:talk|chat|ask {you}) about (?:intimacy|intimate (?:things|topics|questions))|{your} (?:intimate|intimacy)'],
    [MEDIUM, 'intimacy|intimate relationships?'],
  ]),
  ...english(ENGLISH, 'rapport_flattery', [
    [STRONG, '(?:so |very |really )?mature for {your} age|(?:never|not) met (?:anyone|someone|anybody) like {you}'],
    [
      MEDIUM,
      '{youare} (?:so|really|very|such an?|the most) (?:\\w+ )?(?:mature|special|beautiful|pretty|handsome|gorgeous|amazing|different|cute)',
    ],
    [MEDIUM, '{you} can (?:trust me|tell me anything|always (?:talk to|trust) me)|(?:we|you and i) have (?:a|such a) special'],
    [WEAK, '{youare} (?:so|really|very) (?:smart|kind|funny|nice|sweet)|i (?:really )?(?:like|love) talking (?:to|with) {you}'],
  ]),
];
