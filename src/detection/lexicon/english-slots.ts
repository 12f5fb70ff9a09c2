import type { Slots } from './rule.ts';

/** Word classes of the English rules. Neutral words only: the risk is in who asks what of whom. */
export const ENGLISH: Slots = {
  you: 'you|u|ya',
  your: 'your|ur|yr',
  are: "are|r|aren't|arent",
  iam: "i'?m|i am",
  youare: "you'?re|you are|ur|u r",
  iwill: "i'?ll|i will|i'?m going to|i'?m gonna|im going to|imma|i'?d",
  dont: "don'?t|do not|never|dont|mustn'?t|must not|can'?t|cannot|shouldn'?t",
  guardian: 'parents?|mom|mum|mother|dad|father|folks|guardians?|grandma|grandparents|family|sister|brother|teacher',
  person:
    'any ?one|any ?body|no ?one|nobody|(?:your |ur )(?:parents?|mom|mum|mother|dad|father|folks|family|friends?|teachers?|sister|brother)',
  everyone:
    'everyone|every ?body|(?:all )?(?:your|ur) (?:parents?|mom|mum|mother|dad|father|family|friends?|school|class(?:mates)?|followers|boss)',
  photo: 'pics?|pictures?|photos?|selfies?|videos?|vids?',
  ask: "can|could|will|would|can't|won't",
  propose:
    "let'?s|lets|can we|could we|shall we|should we|we should|we could|wanna|want to|do you want to|why don'?t we|how about we",
  app: 'another (?:app|platform|chat|site)|a different (?:app|platform|chat)|other app|private (?:chat|messages?|room)|dms?|discord|telegram|snap|snapchat|whatsapp|kakao(?:talk)?|signal|wechat|insta|instagram|skype|line',
  gift: 'gifts?|presents?|money|cash|gift ?cards?|robux|v-?bucks|skins?|gems|coins|credits?|phone|game|clothes|shoes|dollars|bucks|something nice',
  minorage: '[6-9]|1[0-7]|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen',
  adultage: '1[89]|[2-7][0-9]|twenty|thirty|forty|fifty|twenty-?\\w+|thirty-?\\w+',
  yo: 'years? old|yrs? old|y/?o|yo',
  end: '\\s*(?:$|[.!?,;)]|lol|btw|and|but|\\bm\\b|\\bf\\b)',
};
