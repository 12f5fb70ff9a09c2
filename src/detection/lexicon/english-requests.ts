import { ENGLISH } from './english-slots.ts';
import { english, MEDIUM, STRONG, WEAK } from './rule.ts';

/** Things asked of, or offered to, the other person. */
export const ENGLISH_REQUESTS = [
  ...english(ENGLISH, 'platform_migration', [
    [STRONG, '{propose} (?:just )?(?:move|switch|talk|chat|go|text|continue|take this|carry on)~(?:on |to |in |over )?{app}'],
    [STRONG, '(?:add|message|msg|text|find|call|hit|write) me (?:up )?(?:on|at|in|over) {app}'],
    [
      STRONG,
      "(?:what'?s|what is|give me|send me|tell me|can i (?:have|get)) {your} {app}(?: (?:id|name|user ?name|account|tag|number))?",
    ],
    [STRONG, '{ask} {you} (?:move|switch|come)~to {app}|{propose} (?:move|take this) somewhere (?:more )?private'],
    [WEAK, '(?:dm|pm|private message) me'],
  ]),
  ...english(ENGLISH, 'meeting_request', [
    [
      STRONG,
      '{propose} (?:just |maybe |finally )?(?:meet|hang out)(?: up)?(?: in person| irl| in real life| tomorrow| tonight| after| at| this| somewhere| alone| soon)',
    ],
    [STRONG, '{propose} (?:just |maybe |finally )?(?:meet up|meet)(?=\\s*(?:$|[.!?,]))'],
    [STRONG, '{ask} {you} (?:meet (?:up )?(?:with )?me|come (?:over|to my)|sneak out|come (?:and )?see me)'],
    [
      STRONG,
      'meet (?:up with )?me (?:at|in|after|near|by|behind|outside|tonight|tomorrow|this|alone)|come (?:over )?to my (?:place|house|home|apartment|flat|car|room)',
    ],
    [
      STRONG,
      '(?:{iwill}|i can|i could|let me) (?:come (?:and )?)?pick {you} up (?:at|from|after|in|tomorrow|tonight|if)|where (?:can|should|do|could) (?:we|i) meet',
    ],
    [MEDIUM, 'i (?:want|wanna|would love|have) to meet {you}|{iam} (?:near|outside|close to) {your} (?:house|home|school|place)'],
  ]),
  ...english(ENGLISH, 'image_request', [
    [
      STRONG,
      '(?:send|show|snap|give|share with) me (?:\\w+ ){0,3}?(?:selfies?|{photo} of (?:you(?:rself)?|u|{your} (?:face|room|outfit)))(?! of)',
    ],
    [
      STRONG,
      '(?:send|show|share) (?:me )?(?:\\w+ )?{your} (?:\\w+ )?{photo}|(?:send|show) me (?:a|another|one|some|more|any) (?:more |new |other )?{photo}(?=\\s*(?:$|[.!?,]|please|pls|plz|now|ok))',
    ],
    [STRONG, '(?:{ask}|do) {you}~(?:send|show|take|share|have)~{photo} of (?:you(?:rself)?|u|{your} (?:face|room|outfit))'],
    [STRONG, '(?:can|could|may) i (?:see|have|get)~(?:{your} {photo}|{photo} of (?:you|u)(?:rself)?|selfies?)'],
    [
      STRONG,
      '(?:turn|switch) (?:on )?{your} (?:cam|camera|webcam)(?: on)?(?! (?:off|down))(?=\\s*(?:$|[.!?,]|for|please|pls|plz|so|now))|(?:get|go|come) on (?:cam|camera|webcam)(?: for me)?',
    ],
    [STRONG, '(?:got|have) (?:a|any|some) (?:more )?{photo} of {you}(?:rself)?'],
    [WEAK, '(?:got|have) (?:a|any) {photo}'],
  ]),
  ...english(ENGLISH, 'gift_or_payment', [
    [
      STRONG,
      '(?:{iwill}|i can|i could|let me|i want to|i wanna) (?:buy|get|send|give|pay|gift|order|transfer) {you}~(?:{gift}|\\$ ?[0-9]+|[0-9]+ (?:dollars|bucks|euros|won))',
    ],
    [
      STRONG,
      '(?:do|would) {you} (?:want|like|need) (?:some |a |any |me to buy )(?:\\w+ )?(?:money|cash|gift ?cards?|robux|v-?bucks|gift|present)',
    ],
    [STRONG, '(?:{iwill}|i can|i could) pay {you}|i (?:bought|got) {you} (?:a |some )(?:gift|present|gift ?card)'],
  ]),
];
