import { delimiter } from 'node:path';
import { describe, expect, test } from 'vitest';
import { Failure } from '../../src/common/failure.js';
import { installTools, type Installer } from './install-tools.js';
import { findTool, isMissing, thisMachine, toolPath } from './tools.js';

const nothing = { env: {}, exists: () => false, hasModule: () => false };
const machine = (env: Record<string, string>, ...has: string[]) => ({
  env,
  exists: (path: string) => has.includes(path),
  hasModule: (python: string) => python.startsWith('/opt/with/'),
});

describe('the variable of a tool', () => {
  test('comes before the usual places', () => {
    const both = machine({ CHROME_PATH: '/opt/mine' }, '/opt/mine', '/usr/bin/chromium');
    expect(findTool('chromium', both)).toBe('/opt/mine');
    const php = machine({ PHP: '/opt/mine', PATH: '/opt/bin' }, '/opt/mine', '/opt/bin/php');
    expect(findTool('php', php)).toBe('/opt/mine');
  });

  test('is an error that names it where nothing is there, and its suites are not skipped', () => {
    const wrong = machine({ CHROME_PATH: '/opt/gone' }, '/usr/bin/chromium');
    expect(() => findTool('chromium', wrong)).toThrow('CHROME_PATH names /opt/gone');
    expect(isMissing('chromium', wrong)).toBe(false);
    // It is a path, because tests start it as it is.
    expect(() =>
      findTool('php', machine({ PHP: 'php', PATH: '/opt/bin' }, '/opt/bin/php')),
    ).toThrow('PHP names php, which is not a file. Fix: write the whole path');
  });

  test('counts for nothing when it is empty', () => {
    const empty = machine({ CHROME_PATH: '' }, '/usr/bin/chromium');
    expect(findTool('chromium', empty)).toBe('/usr/bin/chromium');
  });
});

describe('the usual places of a browser', () => {
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
  ])('include %s', (path) => {
    expect(findTool('chromium', machine(windows, path))).toBe(path);
  });

  test('do not depend on variables that only Windows sets', () => {
    const asked: string[] = [];
    const exists = (path: string) => asked.push(path) < 0;
    expect(findTool('chromium', { ...nothing, exists })).toBeUndefined();
    expect(asked.filter((path) => path.includes('undefined'))).toEqual([]);
  });
});

test.for(['curl', 'openssl', 'php', 'python3', 'redis-server', 'valkey-server'] as const)(
  '%s is found on the path',
  (name) => {
    const path = { PATH: ['/usr/local/bin', '/opt/bin'].join(delimiter) };
    expect(findTool(name, machine(path, `/opt/bin/${name}`))).toBe(`/opt/bin/${name}`);
    expect(isMissing(name, machine(path))).toBe(true);
  },
);

test.for([
  '/opt/bin/postgres',
  '/usr/lib/postgresql/15/bin/postgres',
  '/opt/homebrew/opt/postgresql@17/bin/postgres',
])('postgres is found at %s', (path) => {
  expect(findTool('postgres', machine({ PATH: '/opt/bin' }, path))).toBe(path);
});

test('the openssl of Homebrew comes before that of macOS, which is another program', () => {
  const brewed = '/opt/homebrew/opt/openssl@3/bin/openssl';
  const both = machine({ PATH: '/usr/bin' }, '/usr/bin/openssl', brewed);
  expect(findTool('openssl', both)).toBe(brewed);
});

test('a tool that is a module is a Python that has it, even where another one comes first', () => {
  const path = { PATH: ['/opt/without', '/opt/with'].join(delimiter) };
  const [first, second] = ['/opt/without/python3', '/opt/with/python3'] as const;
  expect(findTool('python3', machine(path, first, second))).toBe(first);
  expect(findTool('python3-jsonschema', machine(path, first, second))).toBe(second);
  expect(isMissing('python3-jsonschema', machine(path, first))).toBe(true);
  // What a variable names is taken as it is: without the module, the suite fails and says so.
  const named = machine({ PYTHON_WITH_JSONSCHEMA: first }, first);
  expect(findTool('python3-jsonschema', named)).toBe(first);
});

test('a module of Python is found by the Python itself', { tags: ['python3'] }, () => {
  const python = toolPath('python3');
  expect(thisMachine.hasModule(python, 'json')).toBe(true);
  expect(thisMachine.hasModule(python, 'no_such_module')).toBe(false);
  expect(thisMachine.hasModule('/no/such/python3', 'json')).toBe(false);
});

test('a suite that needs a missing tool is told how to get it', () => {
  expect(() => toolPath('php', nothing)).toThrow(
    'Fix: npm run test:setup, or name its path in PHP',
  );
});

describe('the step before the tests', () => {
  /** A machine that lacks php and redis-server, where a command is recorded, and does what `effect` says. */
  function lacking(parts: Partial<Installer> & { effect?: (has: Set<string>) => number }) {
    const has = new Set(['/usr/bin/curl']);
    const commands: string[] = [];
    const printed: string[] = [];
    const installer: Installer = {
      env: {},
      exists: (path) => has.has(path),
      hasModule: () => false,
      isRoot: false,
      isDebian: false,
      platform: 'linux',
      run: (command) => {
        commands.push(command);
        return parts.effect?.(has) ?? 100;
      },
      print: (line) => printed.push(line),
      ...parts,
    };
    const setUp = (force = false) =>
      installTools(['curl', 'php', 'redis-server'], force, installer);
    return { setUp, has, commands, text: () => printed.join('\n') };
  }
  const effect = (has: Set<string>) => {
    for (const name of ['php', 'redis-server']) has.add(`/usr/bin/${name}`);
    return 0;
  };

  test('says that all of them are here', () => {
    const { setUp, has, commands, text } = lacking({ isRoot: true, isDebian: true });
    effect(has);
    expect(setUp()).toEqual([]);
    expect(commands).toEqual([]);
    expect(text()).toBe('Tools of the tests: curl, php, redis-server. All of them are here.');
  });

  test('installs what is missing as root on Debian, and says so', () => {
    const { setUp, commands, text } = lacking({ isRoot: true, isDebian: true, effect });
    expect(setUp()).toEqual([]);
    expect(commands).toEqual([expect.stringMatching(/^apt-get .* php-cli redis-server$/)]);
    expect(text()).toContain(
      `missing here: php, redis-server.\nInstalling them as root: ${commands[0]}`,
    );
    expect(text()).toMatch(/Installed: php, redis-server\.$/);
  });

  test.for([
    ['a user on Debian', { isDebian: true }, /sudo sh -c '.* php-cli redis-server'/],
    ['root elsewhere', { isRoot: true }, /apt-get .* php-cli redis-server/],
    ['a user of macOS', { platform: 'darwin' }, /brew install php && brew install redis/],
  ] as const)('prints the one command, and installs nothing, for %s', ([, parts, command]) => {
    const { setUp, commands, text } = lacking(parts);
    expect(setUp()).toEqual(['php', 'redis-server']);
    expect(commands).toEqual([]);
    expect(text()).toMatch(/The suites that need them are skipped\./);
    expect(text()).toMatch(command);
    expect(text()).toContain('PHP, REDIS_SERVER');
  });

  test('prints no command on Windows, which has none that installs them', () => {
    const { setUp, commands, text } = lacking({ platform: 'win32' });
    expect(setUp()).toEqual(['php', 'redis-server']);
    expect(text()).toBe(
      'Tools of the tests that are missing here: php, redis-server.\nThe suites that need them are skipped: on Windows, nothing installs them. Where you have them, name their paths in PHP, REDIS_SERVER.',
    );
    expect(() => setUp(true)).toThrow(Failure);
    expect(() => setUp(true)).toThrow('Fix: npm run test:setup without --install.');
    expect(commands).toEqual([]);
  });

  test('runs that command where it is told to', () => {
    const { setUp, commands } = lacking({ effect });
    expect(setUp(true)).toEqual([]);
    expect(commands).toEqual([expect.stringMatching(/^sudo sh -c '.* php-cli redis-server'$/)]);
  });

  test('fails where it was told to install, and something is still missing', () => {
    const { setUp } = lacking({ effect: () => 100 });
    expect(() => setUp(true)).toThrow(Failure);
    expect(() => setUp(true)).toThrow('ended with 100, and these are still missing: php, redis');
  });

  test('names an optional tool, and neither installs nor misses it', () => {
    const commands: string[] = [];
    const lines: string[] = [];
    const installer: Installer = {
      ...nothing,
      isRoot: true,
      isDebian: true,
      platform: 'linux',
      run: (command) => commands.push(command),
      print: (line) => void lines.push(line),
    };
    expect(installTools(['valkey-server'], true, installer)).toEqual([]);
    expect(lines).toEqual([
      'Optional, and missing here: valkey-server. Debian has it from version 13 on. Or name its path in VALKEY_SERVER.',
    ]);
    expect(commands).toEqual([]);
  });

  test.for([
    ['fails', 100],
    ['brings nothing', 0],
  ] as const)('names what is still missing when the command %s', ([, code]) => {
    const { setUp, text } = lacking({ isRoot: true, isDebian: true, effect: () => code });
    expect(setUp()).toEqual(['php', 'redis-server']);
    expect(text()).toContain(`ended with ${code}, and these are still missing: php, redis-server.`);
  });
});

test('a folder that the system refuses to look into has no tools', () => {
  // A name that is too long stands for it, because root may look anywhere.
  expect(thisMachine.exists(`/${'a'.repeat(5000)}/php`)).toBe(false);
});
