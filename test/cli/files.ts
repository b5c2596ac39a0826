import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** Writes a file that is removed after the test. Returns its path. */
export function file(content: string | Uint8Array | object, name = 'file.json'): string {
  const folder = mkdtempSync(join(tmpdir(), 'kaizala cli '));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, name);
  const isRaw = typeof content === 'string' || content instanceof Uint8Array;
  writeFileSync(path, isRaw ? content : JSON.stringify(content, undefined, 2));
  return path;
}
