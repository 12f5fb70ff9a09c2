/** The language of a text or of its HTML, for `lang`, so that fonts, line breaks and screen readers fit: Korean as soon as a fifth of its letters are Hangul. */
export function languageOf(text: string): 'ko' | undefined {
  if (!/\p{Script=Hangul}/u.test(text)) return undefined;
  const hangul = text.match(/\p{Script=Hangul}/gu)?.length ?? 0;
  const letters = text.replace(/<[^>]*>/g, '').match(/\p{L}/gu)?.length ?? 0;
  return letters > 0 && hangul / letters >= 0.2 ? 'ko' : undefined;
}
