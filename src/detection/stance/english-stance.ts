import type { Frame, Stance } from './stance.ts';

// "I told you" restates a demand of the speaker's own, so the first person is not here.
const OTHERS_SAID =
  /\b(?:he|she|they|it|some ?one|some ?body|any ?one|any ?body|who|people|my [\w']+|the [\w']+|that [\w']+|a [\w']+|an [\w']+|some [\w']+|these [\w']+|this [\w']+)(?: [\w']+){0,2} (?:said|says?|saying|told|tells?|telling|asked|asks?|asking|want(?:s|ed)|texted|texts|messaged|messages|wrote|writes|keeps?|kept|tried|tries|threatens?|threatened|demand(?:s|ed)|promised)\b/;
const ASKED_ME =
  /\b(?:asked|told|asking|telling|texted|messaged|begged|pressured|threatened|forced) (?:me|us|him|her|them|my [\w']+)\b/;
const REFUSED =
  /(?:\b(?:not|never|without|no need to|refused? to|stop|nobody should|didn'?t|don'?t|do not|won'?t|wouldn'?t|can'?t|shouldn'?t|isn'?t|aren'?t|dont|wont)(?:\s+(?:ever|really|even|just|you|i|we|want|wanna|think|try|going|gonna|say|to|that|please|ask|asking|saying|let|him|her|them|me|people|someone|be|have|need)){0,6})\s*$/;
const SUPPOSED =
  /\b(?:(?:if|when|whenever|in case|suppose|imagine|unless) (?:some ?one|some ?body|any ?one|any ?body|a \w+|an \w+|he|she|they|people|strangers?|another \w+|your \w+ \w+)|what if|(?:any ?one|people|some ?one|adults?|strangers?|those) who|what would you)\b/;
const BACK_THEN =
  /\b(?:used to|back then|back in|last (?:week|month|year|summer)|years ago|months ago|a long time ago|asked you|when (?:i|we) (?:was|were)|yesterday i)\b/;
const TAUGHT =
  /\b(?:lesson|workshop|leaflet|brochure|poster|campaign|curriculum|guidance|guidelines?|awareness|warning signs?|red flags?|tactics?|predators?|groomers?|grooming|an? example|for example|phrases? like|messages? like|lines? like|research(?:ers)?|article|journalist|documentary|novel|safety (?:class|talk|training|tips?|rules?)|we teach|we learned|children are taught)\b/;

export function englishStance({ before, cue, after }: Frame): Stance | null {
  if (OTHERS_SAID.test(before) || ASKED_ME.test(before)) return 'reported';
  if (REFUSED.test(before)) return 'negated';
  if (SUPPOSED.test(before)) return 'hypothetical';
  if (BACK_THEN.test(before)) return 'past';
  if (TAUGHT.test(before) || TAUGHT.test(after) || /^\W*(?:is|are) (?:a |one |common |typical |something )/.test(after)) {
    // A word of teaching that is the topic itself is not a frame around it.
    return TAUGHT.test(cue) ? null : 'taught';
  }
  return null;
}
