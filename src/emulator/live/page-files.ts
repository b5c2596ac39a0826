import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { HttpResponse } from '../../http/call.js';

/** The page may only load its script and call the emulator: no inline code, no frames, no other host. */
const policy = [
  "default-src 'none'",
  "script-src 'self'",
  "connect-src 'self'",
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join('; ');

const headers = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cross-origin-opener-policy': 'same-origin',
};

/**
 * Finds the files by their name in package.json, because their folder differs while the emulator runs from its sources.
 */
const require = createRequire(import.meta.url);

/**
 * Reads a file of the page, which the package contains.
 *
 * @returns undefined if the file does not exist
 */
async function readPageFile(name: string): Promise<string | undefined> {
  try {
    return await readFile(require.resolve(`#emulator-page/${name}`), 'utf8');
  } catch {
    return undefined;
  }
}

/** @returns undefined if a program was bundled without the page, or if the page is not built yet */
export async function pageResponse(): Promise<HttpResponse | undefined> {
  const body = await readPageFile('index.html');
  if (body === undefined) return undefined;
  return {
    status: 200,
    headers: {
      ...headers,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'cache-control': 'no-cache',
    },
    body,
  };
}

/** @returns undefined if the file does not exist */
export async function scriptResponse(name: string): Promise<HttpResponse | undefined> {
  const body = /^page-[\da-f]+\.js$/.test(name) ? await readPageFile(name) : undefined;
  if (body === undefined) return undefined;
  return {
    status: 200,
    headers: {
      ...headers,
      'content-type': 'text/javascript; charset=utf-8',
      // The name of the file changes with its content.
      'cache-control': 'public, max-age=31536000, immutable',
    },
    body,
  };
}
