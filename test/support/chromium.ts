/** Finds a Chromium on this machine, or installs one, and starts it. */
import { chromium, type Browser } from 'playwright-core';
import { findProgram, type Machine } from './debian-package.js';

/**
 * The path of a Chromium, Chrome or Edge.
 *
 * @throws when there is none, with the command that installs one
 */
export function findChromium(machine?: Machine): Promise<string> {
  const elsewhere = 'npx playwright-core install chromium, or https://www.google.com/chrome/';
  return findProgram(
    {
      name: 'Chromium, Chrome or Edge',
      variable: 'CHROME_PATH',
      package: 'chromium',
      elsewhere,
      places: usualPlaces,
    },
    machine,
  );
}

function usualPlaces(env: Machine['env']): string[] {
  const windows = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(
    (folder) => folder !== undefined,
  );
  return [
    ...[
      'chromium',
      'chromium-browser',
      'google-chrome',
      'google-chrome-stable',
      'microsoft-edge',
    ].map((name) => `/usr/bin/${name}`),
    '/usr/lib/chromium/chromium',
    '/opt/google/chrome/chrome',
    '/opt/microsoft/msedge/msedge',
    '/snap/bin/chromium',
    ...['Chromium', 'Google Chrome', 'Microsoft Edge'].map(
      (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
    ),
    ...windows.flatMap((folder) =>
      [
        'Chromium\\Application\\chrome.exe',
        'Google\\Chrome\\Application\\chrome.exe',
        'Microsoft\\Edge\\Application\\msedge.exe',
      ].map((program) => `${folder}\\${program}`),
    ),
  ];
}

/**
 * Starts a headless Chromium that resolves no name, so that nothing beyond this machine can be reached.
 *
 * Playwright gives it a new, empty user-data-dir and removes that at the end.
 */
export async function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
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
    ],
  });
}
