import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import type { HttpResponse } from '../../http/call.js';

/**
 * The Content Security Policy of the emulator's web page. The page may only load its own script and call the emulator.
 * Inline code, frames and other hosts are blocked.
 */
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
 * Finds the page's files by their name in the `imports` of package.json, because the files are in a different folder
 * when the emulator runs from its source code.
 */
const require = createRequire(import.meta.url);

/**
 * Reads a file of the emulator's web page from the package.
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

/**
 * @returns the response with the page; undefined if the page's files are missing, because a bundler omitted them or the
 * page is not built yet
 */
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

/** @returns the response with the script; undefined if the file does not exist */
export async function scriptResponse(name: string): Promise<HttpResponse | undefined> {
  const body = /^page-[\da-f]+\.js$/.test(name) ? await readPageFile(name) : undefined;
  if (body === undefined) return undefined;
  return {
    status: 200,
    headers: {
      ...headers,
      'content-type': 'text/javascript; charset=utf-8',
      // The browser may cache the script forever, because the name of the file changes when its content changes.
      'cache-control': 'public, max-age=31536000, immutable',
    },
    body,
  };
}
