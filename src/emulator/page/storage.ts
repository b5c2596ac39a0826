/** Settings of the reader that the browser keeps. Where it allows no storage, the page goes on without them. */
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
