// What a check shows for an answered form, said in names of parts: the server renders it, and the browser toggles it.

export interface View {
  /** Names of the parts that are to be seen. */
  shown: ReadonlySet<string>;
  /** Texts that depend on the answers, by the name of their place. */
  texts: Readonly<Record<string, string>>;
  /** Parts of a list in their order, by the name of the list. */
  order: Readonly<Record<string, readonly string[]>>;
}

/** The attributes of a part, for the markup of the server. */
export const part = (view: View, name: string) => ({ 'data-part': name, hidden: !view.shown.has(name) });

/** The entries of a list as the view orders them; what it does not show comes last. */
export function inOrder<T extends { id: string }>(view: View, list: string, entries: readonly T[]): T[] {
  const names = view.order[list] ?? [];
  const place = ({ id }: T) => {
    const at = names.indexOf(`${list}:${id}`);
    return at < 0 ? names.length : at;
  };
  return entries.toSorted((a, b) => place(a) - place(b));
}

/** Parts of a list, named after it. */
export const named = (list: string, ids: readonly string[]) => ids.map((id) => `${list}:${id}`);
