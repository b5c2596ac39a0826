/** What the browser remembers for the reader: nothing where it allows no storage, and its errors are no reason to stop. */
type Kind = 'localStorage' | 'sessionStorage';

export function recall(kind: Kind, key: string): string | undefined {
  try {
    return globalThis[kind].getItem(key) ?? undefined;
  } catch {
    return undefined;
  }
}

export function remember(kind: Kind, key: string, value: string): void {
  try {
    globalThis[kind].setItem(key, value);
  } catch {
    // It is full or forbidden.
  }
}
