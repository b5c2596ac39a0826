import { chromium, type Browser } from 'playwright-core';
import { toolPath } from './tools.js';

/**
 * Starts a headless Chromium that resolves no name, so that nothing beyond this machine can be reached.
 *
 * Playwright gives it a new, empty user-data-dir and removes that at the end. A suite that uses it has the tag
 * `chromium`.
 *
 * @param debuggingPort where another program may control it, too
 * @throws when there is none on this machine
 */
export async function launch(debuggingPort?: number): Promise<Browser> {
  return chromium.launch({
    executablePath: toolPath('chromium'),
    headless: true,
    chromiumSandbox: false,
    args: [
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
      ...(debuggingPort === undefined ? [] : [`--remote-debugging-port=${debuggingPort}`]),
    ],
  });
}
