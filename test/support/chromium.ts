import { chromium, type Browser } from 'playwright-core';
import { toolPath } from './tools.js';

/**
 * Starts a headless Chromium that resolves no host names, so that it can reach only this machine.
 *
 * Playwright creates a new, empty user-data-dir, and removes it at the end. A suite that uses Chromium needs the tag
 * `chromium`.
 *
 * @param debuggingPort the port on which another program, such as Lighthouse, can also control this Chromium
 * @throws if Chromium is not installed
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
