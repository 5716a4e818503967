/** What the reader chose before; nothing where the browser keeps nothing for this site. */
export function recall(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    // Reading `localStorage` throws where a reader forbids sites to keep anything.
    return null;
  }
}

/** Keeps a choice for the next visit where the browser allows it; `null` forgets it. */
export function remember(name: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(name);
    else localStorage.setItem(name, value);
  } catch {
    // The choice then holds for this page.
  }
}
