import { ENGLISH } from './english-slots.ts';
import { english, MEDIUM, STRONG, WEAK } from './rule.ts';

/** Hiding, setting apart, threatening. */
export const ENGLISH_PRESSURE = [
  ...english(ENGLISH, 'secrecy', [
    [
      STRONG,
      '{dont} (?:you )?(?:ever )?(?:tell|show|mention (?:this|it) to|talk to) {person}(?! (?:else )?(?:how|what|where|why|who) to)(?! {your} (?:password|pass|root|name|address))',
    ],
    [
      STRONG,
      'keep (?:this|it|that|us|everything|our \\w+|what we \\w+)~(?:between (?:us|you and me)|(?:a |our )?secret|to {your} ?self|just us)',
    ],
    [STRONG, '(?:just |only |stays? |strictly )between (?:you and me|us(?: two)?)|our (?:little |own )?secret'],
    [
      STRONG,
      '(?:delete|clear|erase) (?:this|these|our|the|{your}) (?:chats?|texts?|conversations?|chat history)|delete our messages',
    ],
    [
      STRONG,
      '(?:nobody|no ?one|(?:{your}) {guardian}) (?:else )?(?:needs?|has|have|can|must|should) (?:to )?(?:ever )?(?:know|find out)(?: about)?(?: this| us| it)?(?=\\s*(?:$|[.!?,]))',
    ],
    [STRONG, '{dont} let (?:{person}|{your} {guardian}) (?:see|know|read|hear|find out)|{dont} tell {your} {guardian}'],
  ]),
  ...english(ENGLISH, 'isolation', [
    [
      STRONG,
      '(?:{are}|is) {your} {guardian} (?:\\w+ )?(?:at |in )?(?:the )?(?:home|house|around|asleep|sleeping|out|away|gone|there|nearby|next to|watching|in the room|with)',
    ],
    [STRONG, '{are} {you} (?:\\w+ )?(?:home alone|alone|by {your} ?self|on {your} own)(?! in (?:this|that))'],
    [
      STRONG,
      "(?:who(?:'s| is| else is)|is (?:any ?one|any ?body)(?: else)?) (?:at home|home|there|in the room|around|with) ?(?:with )?{you}|is (?:an adult|any ?one(?: else)?|any ?body(?: else)?) (?:at home|home|in the room|in {your} room)",
    ],
    [
      STRONG,
      '(?:when|what time) (?:do|does|are|is|will) {your} {guardian} (?:\\w+ )?(?:home|leave|leaving|sleep|asleep|work|back|out|go(?:ing)?|come|coming|get(?:ting)?)',
    ],
    [
      STRONG,
      "{your} (?:friends|parents|mom|mum|dad|family) (?:just )?(?:don'?t|do not|dont|never|won'?t|will never) (?:really )?(?:understand|get|care about|love|listen to) {you}",
    ],
    [
      STRONG,
      "(?:only i|{iam} the only one who|no ?one else) (?:really |truly )?(?:understands?|gets?|cares? about|knows?) {you}|{you} don'?t need (?:your friends|your family|them anymore|anyone else)",
    ],
  ]),
  ...english(ENGLISH, 'coercion_threat', [
    [
      STRONG,
      "(?:or|or else|if {you} (?:don'?t|do not|dont|refuse|tell|block|leave|stop|ignore)(?:[\\s,]+[\\w']+){0,6}|unless {you}(?:[\\s,]+[\\w']+){1,6}) (?:then )?{iwill}~(?:(?:tell|show|send (?:it|them|this|everything) to|share (?:it|them|this) with) {everyone}|(?:post|leak|upload|publish) (?:it|them|this|these|everything|{your} {photo})|(?:hurt|ruin|find|come for|expose) {you}(?:r \\w+)?)",
    ],
    [
      STRONG,
      '{iwill} (?:tell|show) {everyone}~(?:if|unless) {you}|{iwill} (?:post|leak|upload|share|send)~(?:{your} {photo}|them|it|this)~(?:if|unless) {you}',
    ],
    [STRONG, "{you}(?:'ll| will) (?:be sorry|regret (?:it|this))(?: if {you}| unless)|do (?:it|what i say|as i say) or else"],
    [
      STRONG,
      'i (?:know|found) where {you} (?:live|go to school)|i (?:saved|kept|recorded|have|still have) (?:all )?{your} (?:{photo}|messages|chats)',
    ],
    [WEAK, "{you} (?:owe|promised) me|after all i(?:'ve| have)? (?:did|done) for {you}"],
  ]),
  ...english(ENGLISH, 'protective_context', [
    [
      MEDIUM,
      "(?:(?<!n't )(?<!dont )(?<!not )(?<!never )(?<!'ll )(?<!will )(?:tell|talk to|ask|show|call|contact|speak to)) (?:(?:your|a|my|the) )?(?:{guardian}|trusted adult|grown ?-?up|police|counsell?or|helpline|moderators?|safety team)",
    ],
    [
      STRONG,
      '(?:i|we) (?:told|asked|called|showed|reported (?:it|him|her|them|this) to) (?:my |the |our )?(?:{guardian}|police|counsell?or|helpline|moderators?)|trusted adult|help ?line|hot ?line',
    ],
    [
      STRONG,
      '(?:internet|online|child|digital) safety|safety (?:lesson|class|tips?|talk|rules?|training)|(?:warning signs?|red flags?) of|groom(?:ing|ers?)|sextortion',
    ],
    [
      STRONG,
      "(?:never|{dont}) (?:send|share|give|post)~(?:{photo}|{your} (?:address|number|password|location)|personal (?:info|information|details))|(?:never|don'?t have to) keep (?:\\w+ ){0,2}secrets?",
    ],
    [
      MEDIUM,
      '(?:report|block|reported|blocked) (?:and (?:block|report) )?(?:him|her|this (?:user|account|person|man|guy|stranger)|that (?:user|account|person|man|guy|stranger)|the (?:user|account|stranger))',
    ],
    [
      MEDIUM,
      "(?:please )?stop (?:asking|messaging|texting|contacting) me|leave me alone|i (?:don'?t|do not) want to (?:talk|send|meet|do (?:this|that))",
    ],
  ]),
];
