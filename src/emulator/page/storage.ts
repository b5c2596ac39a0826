/**
 * Stores settings of the user in the browser. If the browser does not allow storage, the page works without the
 * settings.
 */
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
    // Ignore the error: the storage is full or forbidden.
  }
}
