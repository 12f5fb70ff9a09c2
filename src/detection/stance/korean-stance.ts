import type { Frame, Stance } from './stance.ts';

// 전하는 말은 동사 뒤의 어미로 드러난다: -고 했다, -래요, -라는. The last syllable of the cue may carry the ending.
const RETOLD =
  /^.?[가-힣\s]{0,8}?(?:라|자|냐|다)고\s*(?:하|했|한|해[서도요]?|그[래랬러]|말(?:하|했|한|해도)|안 ?하|못 ?하|데|물|묻|부탁|요구|시키|시켰|협박|조르|졸라|연락|메시지|문자|들[은었]|오[는더]|왔|계속|적혀|써|쓰[는여]|쓴)|^자(?:면|는|\s*(?:해도|하면|할까|했))/;
const RETOLD_ENDING =
  /^[가-힣]{0,3}?(?:(?:대요|래요)(?!\s*\?)|랬어|랬는데|라던데|라더라|다더라|자더라|하더라|라는|다는|자는|냐는|라며|라면서|대서|래서)/;
const CUE_ENDS_RETOLD = /(?:라|자|냐|다)고$/;
const OTHERS =
  /(?:누가|누군가|어떤 ?(?:사람|남자|여자|아저씨|애)|그 ?(?:사람|남자|여자|아저씨|애)|모르는 ?(?:사람|아저씨)|낯선 ?사람|상대방?|걔|쟤|친구|동생|사촌|아들|딸|삼촌|이모|고모|조카|오빠|언니|형|누나|엄마|아빠|선생님|아저씨)(?:이|가|는|은|께서|이랑)\s*(?:[가-힣\d]+\s+){0,3}$/;
const MYSELF = /(?:내가|제가|나는|난|저는)\s*(?:[가-힣\d]+\s+){0,3}$/;
const SUPPOSED_BEFORE = /만약|만일|혹시라도|누가 |누군가|모르는 ?사람|낯선 ?사람|상대방이/;
const SUPPOSED_AFTER = /^[가-힣\s]{0,10}?(?:면|거든|더라도|는 경우|을 때|할 때)/;
const PAST_AFTER = /^[가-힣]{0,2}(?:았|었|였|했|던|적이|적 ?있)/;
const PAST_BEFORE = /(?:예전에|옛날에|작년에|어릴 ?때|지난번에|그때)\s/;
const DENIED_AFTER =
  /^[가-힣]{0,3}\s*(?:지\s*(?:마|말|않|못)|(?:이|가|은|는)?\s*아니|아닌|기\s*싫|고\s*싶지\s*않|면\s*안\s*(?:돼|되))/;
const TAUGHT =
  /교육\s*(?:시간|자료|에서|내용)|수업\s*(?:시간|에서|자료)|예방|수칙|캠페인|사례|강의|기사에|책에|드라마|조심하|조심해|주의하|주의해|위험\s*신호|그루밍|수법|전형적/;

// Whom a clause is about stands just before it.
const NEAR = 60;

export function koreanStance({ before, cue, after }: Frame): Stance | null {
  const retold =
    RETOLD.test(cue.slice(-1) + after) || RETOLD_ENDING.test(after) || (CUE_ENDS_RETOLD.test(cue) && !/^\s*[?!]?$/.test(after));
  if (SUPPOSED_AFTER.test(after) && (SUPPOSED_BEFORE.test(before) || retold)) return 'hypothetical';
  if (retold && !MYSELF.test(before.slice(-NEAR))) return 'reported';
  if (SUPPOSED_BEFORE.test(before) && /면/.test(cue + after)) return 'hypothetical';
  if (DENIED_AFTER.test(after)) return 'negated';
  if (PAST_AFTER.test(after) || PAST_BEFORE.test(before)) return 'past';
  if (TAUGHT.test(before) || TAUGHT.test(after)) return 'taught';
  return null;
}

/** True when someone other than the two is the subject just before the cue: "동생은 몇 살이야?" */
export function isAboutSomeoneElse(before: string): boolean {
  return OTHERS.test(before.slice(-NEAR));
}

/** True when a Korean sentence asks, by its mark or by an ending that only asks. */
export function asks({ cue, after }: Frame): boolean {
  return /\?/.test(after) || /냐고/.test(cue + after) || /(?:니|냐|나요|가요|까요?|죠|지)[\s.~ㅋㅎ]*$/.test(cue + after);
}
