// A single key that opens something can be switched off (WCAG 2.1.4); the browser remembers it, the portal does not.
const NAME = 'search-by-slash';

export function slashOpens(): boolean {
  try {
    return localStorage.getItem(NAME) !== 'off';
  } catch {
    return true; // storage is closed to this page
  }
}

export function rememberSlash(opens: boolean): void {
  try {
    if (opens) localStorage.removeItem(NAME);
    else localStorage.setItem(NAME, 'off');
  } catch {
    // It holds for this page then, no longer.
  }
}
