import type { ObfuscationKind, ViewName } from '../result.ts';

/** A rewriting of the message with, for every UTF-16 unit, the span of the original it stands for. */
export interface View {
  name: ViewName;
  text: string;
  starts: readonly number[] | null;
  ends: readonly number[] | null;
  kinds: readonly ObfuscationKind[];
}

/** Original span of a span of the view. Without maps the view is unit for unit the original. */
export function originalSpan(view: View, start: number, end: number): { start: number; end: number } {
  if (!view.starts || !view.ends) return { start, end };
  return { start: view.starts[start] ?? 0, end: view.ends[end - 1] ?? 0 };
}

/** Replaces every match and keeps the map: unit for unit where the length stays, else all new units stand for the whole match. */
export function rewrite(view: View, pattern: RegExp, replace: (match: RegExpExecArray) => string, kind?: ObfuscationKind): View {
  pattern.lastIndex = 0;
  let match = pattern.exec(view.text);
  if (!match) return view;
  let text = '';
  let from = 0;
  let changed = false;
  const starts: number[] = [];
  const ends: number[] = [];
  const copy = (to: number) => {
    for (let i = from; i < to; i++) {
      starts.push(view.starts ? view.starts[i]! : i);
      ends.push(view.ends ? view.ends[i]! : i + 1);
    }
    text += view.text.slice(from, to);
    from = to;
  };
  for (; match; match = pattern.exec(view.text)) {
    const old = match[0];
    const fresh = replace(match);
    if (fresh === old) continue;
    changed = true;
    copy(match.index);
    const end = match.index + old.length;
    if (fresh.length === old.length) {
      copy(end);
      text = text.slice(0, text.length - old.length) + fresh;
    } else {
      const span = originalSpan(view, match.index, end);
      for (let i = 0; i < fresh.length; i++) {
        starts.push(span.start);
        ends.push(span.end);
      }
      text += fresh;
      from = end;
    }
  }
  if (!changed) return view;
  copy(view.text.length);
  const kinds = kind && !view.kinds.includes(kind) ? [...view.kinds, kind] : view.kinds;
  return { ...view, text, starts, ends, kinds };
}
