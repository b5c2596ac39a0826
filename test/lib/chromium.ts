/** Finds a Chromium on this machine, or installs one, and starts it: tests never skip for the lack of it. */
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** What the search depends on. */
export interface Machine {
  env: Record<string, string | undefined>;
  exists: (path: string) => boolean;
  isRoot: boolean;
  isDebian: boolean;
  /** Installs Debian's package `chromium`; rejects with the reason when that fails. */
  install: () => Promise<void>;
}

const installation = 'apt-get update && apt-get install --yes --no-install-recommends chromium';

/**
 * The path of a Chromium, Chrome or Edge.
 *
 * @throws when there is none, with the command that installs one
 */
export async function findChromium(machine: Machine = thisMachine()): Promise<string> {
  const { env, exists, isRoot, isDebian, install } = machine;
  if (env.CHROME_PATH) {
    if (exists(env.CHROME_PATH)) return env.CHROME_PATH;
    throw new Error(
      `CHROME_PATH names ${env.CHROME_PATH}, where nothing is: correct it, or unset it to have the usual places searched.`,
    );
  }
  const found = usualPlaces(env).find(exists);
  if (found) return found;
  if (!isRoot || !isDebian) throw new Error(missing);
  console.log(`No Chromium is here; as root on Debian, installing it: ${installation}`);
  await install().catch((cause: unknown) => {
    throw new Error(`${missing} The attempt to do so failed: ${String(cause)}`, { cause });
  });
  const installed = usualPlaces(env).find(exists);
  if (!installed)
    throw new Error(`${missing} The package is installed, but none of the places has it.`);
  return installed;
}

const missing =
  'No Chromium, Chrome or Edge in the usual places. ' +
  `Install one (on Debian: sudo sh -c '${installation}'; elsewhere: npx playwright-core install chromium, ` +
  'or https://www.google.com/chrome/), or say with CHROME_PATH where one is.';

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

function thisMachine(): Machine {
  const release = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return {
    env: process.env,
    exists: existsSync,
    isRoot: process.getuid?.() === 0,
    // Not what is only like it: the package of this name in Ubuntu leads to a snap.
    isDebian: /^ID="?debian"?$/m.test(release),
    install: installPackage,
  };
}

/** Asynchronous, because it takes minutes, and a test runner whose worker is silent that long gives it up. */
function installPackage(): Promise<void> {
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const child = spawn('sh', ['-c', installation], { env, stdio: ['ignore', 'inherit', 'inherit'] });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) =>
      code === 0 ? resolve() : reject(new Error(`apt-get ended with ${code}`)),
    );
  });
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
