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
  test('has priority over the usual paths', () => {
    const both = machine({ CHROME_PATH: '/opt/mine' }, '/opt/mine', '/usr/bin/chromium');
    expect(findTool('chromium', both)).toBe('/opt/mine');
    const php = machine({ PHP: '/opt/mine', PATH: '/opt/bin' }, '/opt/mine', '/opt/bin/php');
    expect(findTool('php', php)).toBe('/opt/mine');
  });

  test('causes an error if its file does not exist, and the suites are not skipped', () => {
    const wrong = machine({ CHROME_PATH: '/opt/gone' }, '/usr/bin/chromium');
    expect(() => findTool('chromium', wrong)).toThrow('CHROME_PATH names /opt/gone');
    expect(isMissing('chromium', wrong)).toBe(false);
    // The value must be a path, because tests start the program by exactly this path.
    expect(() =>
      findTool('php', machine({ PHP: 'php', PATH: '/opt/bin' }, '/opt/bin/php')),
    ).toThrow('PHP names php, which is not a file. Fix: write the whole path');
  });

  test('is ignored if it is empty', () => {
    const empty = machine({ CHROME_PATH: '' }, '/usr/bin/chromium');
    expect(findTool('chromium', empty)).toBe('/usr/bin/chromium');
  });
});

describe('the usual paths of a browser', () => {
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

test.for([
  'bash',
  'curl',
  'fish',
  'openssl',
  'php',
  'python3',
  'redis-server',
  'valkey-server',
  'zsh',
] as const)('finds %s in PATH', (name) => {
  const path = { PATH: ['/usr/local/bin', '/opt/bin'].join(delimiter) };
  expect(findTool(name, machine(path, `/opt/bin/${name}`))).toBe(`/opt/bin/${name}`);
  expect(isMissing(name, machine(path))).toBe(true);
});

test.for([
  '/opt/bin/postgres',
  '/usr/lib/postgresql/15/bin/postgres',
  '/opt/homebrew/opt/postgresql@17/bin/postgres',
])('finds postgres at %s', (path) => {
  expect(findTool('postgres', machine({ PATH: '/opt/bin' }, path))).toBe(path);
});

test('prefers the openssl of Homebrew to that of macOS, which is another program', () => {
  const brewed = '/opt/homebrew/opt/openssl@3/bin/openssl';
  const both = machine({ PATH: '/usr/bin' }, '/usr/bin/openssl', brewed);
  expect(findTool('openssl', both)).toBe(brewed);
});

test('finds a Python with the required module, even if another Python comes first', () => {
  const path = { PATH: ['/opt/without', '/opt/with'].join(delimiter) };
  const [first, second] = ['/opt/without/python3', '/opt/with/python3'] as const;
  expect(findTool('python3', machine(path, first, second))).toBe(first);
  expect(findTool('python3-jsonschema', machine(path, first, second))).toBe(second);
  expect(isMissing('python3-jsonschema', machine(path, first))).toBe(true);
  // If the path of Python comes from an environment variable, `findTool` does not check that the Python module is
  // installed. If the module is missing, the suite that needs it fails with a message.
  const named = machine({ PYTHON_WITH_JSONSCHEMA: first }, first);
  expect(findTool('python3-jsonschema', named)).toBe(first);
});

test('finds an installed Python module', { tags: ['python3'] }, () => {
  const python = toolPath('python3');
  expect(thisMachine.hasModule(python, 'json')).toBe(true);
  expect(thisMachine.hasModule(python, 'no_such_module')).toBe(false);
  expect(thisMachine.hasModule('/no/such/python3', 'json')).toBe(false);
});

test('tells a suite how to install a missing tool', () => {
  expect(() => toolPath('php', nothing)).toThrow(
    'Fix: run npm run test:setup, or set PHP to its path.',
  );
});

describe('installTools', () => {
  /**
   * A simulated machine without php and redis-server. It records the commands, and calls `effect` instead of running
   * them.
   */
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

  test('says that all tools are installed', () => {
    const { setUp, has, commands, text } = lacking({ isRoot: true, isDebian: true });
    effect(has);
    expect(setUp()).toEqual([]);
    expect(commands).toEqual([]);
    expect(text()).toBe('Tools of the tests: curl, php, redis-server. All of them are installed.');
  });

  test('installs the missing tools as root on Debian, and prints their names', () => {
    const { setUp, commands, text } = lacking({ isRoot: true, isDebian: true, effect });
    expect(setUp()).toEqual([]);
    expect(commands).toEqual([expect.stringMatching(/^apt-get .* php-cli redis-server$/)]);
    expect(text()).toContain(
      `Missing tools of the tests: php, redis-server.\nInstalling them as root: ${commands[0]}`,
    );
    expect(text()).toMatch(/Installed: php, redis-server\.$/);
  });

  test.for([
    ['a user on Debian', { isDebian: true }, /sudo sh -c '.* php-cli redis-server'/],
    ['root elsewhere', { isRoot: true }, /apt-get .* php-cli redis-server/],
    ['a user of macOS', { platform: 'darwin' }, /brew install php && brew install redis/],
  ] as const)('prints the command, and installs nothing, for %s', ([, parts, command]) => {
    const { setUp, commands, text } = lacking(parts);
    expect(setUp()).toEqual(['php', 'redis-server']);
    expect(commands).toEqual([]);
    expect(text()).toMatch(/The suites that need them are skipped\./);
    expect(text()).toMatch(command);
    expect(text()).toContain('PHP, REDIS_SERVER');
  });

  test('prints no command on Windows', () => {
    const { setUp, commands, text } = lacking({ platform: 'win32' });
    expect(setUp()).toEqual(['php', 'redis-server']);
    expect(text()).toBe(
      'Missing tools of the tests: php, redis-server.\nThe suites that need them are skipped, because this script cannot install them on Windows. Fix: if they are installed, set PHP, REDIS_SERVER to their paths.',
    );
    expect(() => setUp(true)).toThrow(Failure);
    expect(() => setUp(true)).toThrow('Fix: run npm run test:setup without --install.');
    expect(commands).toEqual([]);
  });

  test('runs the command with force', () => {
    const { setUp, commands } = lacking({ effect });
    expect(setUp(true)).toEqual([]);
    expect(commands).toEqual([expect.stringMatching(/^sudo sh -c '.* php-cli redis-server'$/)]);
  });

  test('fails with force if a tool is still missing', () => {
    const { setUp } = lacking({ effect: () => 100 });
    expect(() => setUp(true)).toThrow(Failure);
    expect(() => setUp(true)).toThrow('ended with 100, and these are still missing: php, redis');
  });

  test('names a missing optional tool, but does not install it or count it as missing', () => {
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
      'Optional tool, missing here: valkey-server. Debian has it from version 13 on. Fix: install it if you need it, or set VALKEY_SERVER to its path.',
    ]);
    expect(commands).toEqual([]);
  });

  test.for([
    ['fails', 100],
    ['installs nothing', 0],
  ] as const)('names the tools that are still missing if the command %s', ([, code]) => {
    const { setUp, text } = lacking({ isRoot: true, isDebian: true, effect: () => code });
    expect(setUp()).toEqual(['php', 'redis-server']);
    expect(text()).toContain(`ended with ${code}, and these are still missing: php, redis-server.`);
  });
});

test('finds no tools in a folder that the system refuses to read', () => {
  // A path that is too long causes an error for every user. A forbidden folder would not, because root may read any
  // folder.
  expect(thisMachine.exists(`/${'a'.repeat(5000)}/php`)).toBe(false);
});
