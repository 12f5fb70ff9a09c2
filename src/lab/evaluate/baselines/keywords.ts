import type { Behaviour } from '../../../detection/behaviours.ts';
import { BEHAVIOURS } from '../../../detection/behaviours.ts';
import type { Lang } from '../../corpus/families.ts';
import type { Scorer } from '../scorer.ts';

/** The keywords a careful person would write down for each label in an afternoon: the fair lexical baseline. */
const KEYWORDS: Record<Lang, Record<Behaviour, string>> = {
  en: {
    adult_indicator: "i'm an adult|my wife|my husband|my kids|my job|at your age|years old|my office",
    minor_indicator: 'in middle school|in high school|grade|homework|my mom says|my parents|year old|i am 1',
    age_inquiry: 'how old|your age|what grade|which grade|what year were you|birthday',
    sexual_topic: 'sex|intimate|intimacy|contraception|condom|sexual',
    secrecy: "secret|don't tell|between us|keep it quiet|delete this|nobody needs to know|just us",
    isolation: "alone|parents home|anyone home|who is home|don't understand you|only me|are your parents",
    platform_migration: 'discord|telegram|whatsapp|snap|kakao|another app|private chat|add me|dm me|your number',
    meeting_request: 'meet|hang out|pick you up|come over|see you in person|catch up',
    image_request: 'send me a pic|photo|selfie|picture|turn on your camera|video of you',
    gift_or_payment: "i'll buy|gift card|send you money|present for you|pay you|robux|i'll get you",
    coercion_threat: "or else|i'll tell|i'll post|you'll regret|you owe me|if you don't",
    rapport_flattery: 'so mature|so pretty|so special|only i understand|beautiful|trust me|love talking to you',
    protective_context: "report|block|tell a trusted adult|helpline|don't send|police|stay safe|i told my",
  },
  ko: {
    adult_indicator: '직장|회사|아내|남편|성인|내 나이|우리 애|퇴근',
    minor_indicator: '학년|중학생|고등학생|초등학생|숙제|엄마가|학원|살이에요',
    age_inquiry: '몇 살|몇살|나이가|몇 학년|몇학년|생일',
    sexual_topic: '성관계|성교육|피임|스킨십|친밀|성적',
    secrecy: '비밀|말하지 마|말하지마|우리끼리|지워|아무한테도',
    isolation: '혼자|부모님 집에|집에 누구|계셔|나밖에|이해 못',
    platform_migration: '카톡|텔레|디코|인스타|다른 앱|디엠|번호|오픈톡',
    meeting_request: '만나|보자|만날|데리러|놀러 와',
    image_request: '사진|셀카|영상|카메라 켜|얼굴 보여',
    gift_or_payment: '사줄게|기프티콘|용돈|선물|돈 줄|보내줄게|문상',
    coercion_threat: '안 하면|퍼뜨|후회|말할 거야|가만 안|올릴 거야',
    rapport_flattery: '예쁘|이쁘|성숙|특별|나만 믿|귀여',
    protective_context: '신고|차단|경찰|상담|어른에게|선생님께|조심|보내지 마',
  },
};

export function keywordScorer(lang: Lang): Scorer {
  const patterns = BEHAVIOURS.map((label) => new RegExp(KEYWORDS[lang][label], 'gi'));
  return {
    name: 'own keyword list',
    score: (text) => patterns.map((pattern) => text.match(pattern)?.length ?? 0),
    active: (_, scores) => scores.map((hits) => hits > 0),
  };
}
