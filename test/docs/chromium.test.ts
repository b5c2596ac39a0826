import { describe, expect, test } from 'vitest';
import { findChromium } from '../support/chromium.js';
import type { Machine } from '../support/debian-package.js';

/** A machine without a browser, on which nothing may be installed. */
function machine(parts: Partial<Machine> & { has?: string[] } = {}): Machine {
  const { has = [], ...rest } = parts;
  return {
    env: {},
    exists: (path) => has.includes(path),
    isRoot: false,
    isDebian: false,
    install: () => Promise.reject(new Error('nobody allowed an installation')),
    ...rest,
  };
}

describe('CHROME_PATH', () => {
  test('comes before the usual places', async () => {
    const has = ['/opt/mine', '/usr/bin/chromium'];
    expect(await findChromium(machine({ env: { CHROME_PATH: '/opt/mine' }, has }))).toBe(
      '/opt/mine',
    );
  });

  test('is an error that names it when nothing is there, even if there is another browser', async () => {
    const wrong = machine({ env: { CHROME_PATH: '/opt/gone' }, has: ['/usr/bin/chromium'] });
    await expect(findChromium(wrong)).rejects.toThrow('CHROME_PATH names /opt/gone');
  });

  test('counts for nothing when it is empty', async () => {
    const empty = machine({ env: { CHROME_PATH: '' }, has: ['/usr/bin/chromium'] });
    expect(await findChromium(empty)).toBe('/usr/bin/chromium');
  });
});

describe('the usual places', () => {
  const windows = {
    PROGRAMFILES: 'C:\\Program Files',
    'PROGRAMFILES(X86)': 'C:\\Program Files (x86)',
    LOCALAPPDATA: 'C:\\Users\\Priya\\AppData\\Local',
  };

  test.for([
    '/usr/bin/chromium',
    '/usr/bin/google-chrome',
    '/usr/bin/microsoft-edge',
    '/Applications/Chromium.app/Contents/MacOS/Chromium',
    '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
    'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
    'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
    'C:\\Users\\Priya\\AppData\\Local\\Chromium\\Application\\chrome.exe',
  ])('include %s', async (path) => {
    expect(await findChromium(machine({ env: windows, has: [path] }))).toBe(path);
  });

  test('do not depend on variables that only Windows sets', async () => {
    const asked: string[] = [];
    const search = findChromium(machine({ exists: (path) => asked.push(path) < 0 }));
    await expect(search).rejects.toThrow('No Chromium');
    expect(asked.filter((path) => path.includes('undefined'))).toEqual([]);
  });
});

describe('without a browser', () => {
  test.for([
    ['a user on Debian', { isDebian: true }],
    ['root elsewhere', { isRoot: true }],
    ['a user elsewhere', {}],
  ] as const)('%s is told the command that installs one', async ([, parts]) => {
    await expect(findChromium(machine(parts))).rejects.toThrow(
      /apt-get update && apt-get install .*chromium.*CHROME_PATH/,
    );
  });

  test('root on Debian gets one', async () => {
    const has: string[] = [];
    const install = async () => void has.push('/usr/bin/chromium');
    const found = findChromium(machine({ isRoot: true, isDebian: true, has, install }));
    expect(await found).toBe('/usr/bin/chromium');
  });

  test('root on Debian is told why the installation failed', async () => {
    const search = findChromium(machine({ isRoot: true, isDebian: true }));
    await expect(search).rejects.toThrow(/apt-get install .*nobody allowed an installation/);
  });

  test('root on Debian is told when the installation brought nothing', async () => {
    const search = findChromium(
      machine({ isRoot: true, isDebian: true, install: () => Promise.resolve() }),
    );
    await expect(search).rejects.toThrow('none of the places has it');
  });
});
