import { describe, expect, test } from 'vitest';
import manifest from '../../package.json' with { type: 'json' };
import { eventTypes } from '../../generated/v1/events.js';
import { eventExamples } from '../../generated/v1/examples.js';
import { schemas } from '../../src/cli/files/schemas.js';
import { durationForms } from '../../src/cli/options/duration-value.js';
import { faultExamples } from '../../src/cli/options/fault-option.js';
import { timeForms } from '../../src/cli/options/option-values.js';
import { versionWithCommit } from '../../src/cli/output/about.js';
import { run } from './command.js';
import { startEmulator } from '../support/servers.js';

const commands = [
  'emulate',
  'remove-ca',
  'trigger',
  'listen',
  'replay',
  'probe',
  'subscribe',
  'list',
  'update',
  'unsubscribe',
  'deliveries',
  'redeliver',
  'advance',
  'move',
  'reset',
  'validate',
  'completion',
];

test('--help lists every command, the exit codes and the variables', async () => {
  const { code, out, err } = await run(['--help']);
  expect([code, err]).toEqual([0, '']);
  for (const command of commands) expect(out).toMatch(new RegExp(`^  ${command} `, 'm'));
  expect(out).toMatch(/Exit codes:\n  0  success\n  1  .*\n  2  /);
  expect(out).toContain('KAIZALA_CALLBACK_TOKEN');
});

test.for(commands)('%s --help has an example', async (command) => {
  const { code, out } = await run([command, '--help']);
  expect(code).toBe(0);
  expect(out).toContain(`Example:\n  kaizala-webhooks ${command}`);
  expect(out).not.toContain('[]');
  const { out: same } = await run(['help', command]);
  expect(same).toBe(out);
});

test('--help has only URLs of this machine', async () => {
  for (const command of commands) {
    const { out } = await run([command, '--help']);
    for (const [, host] of out.matchAll(/https?:\/\/([^:/\s"]+)/g)) expect(host).toBe('127.0.0.1');
  }
});

test.for(['--version', '-V'])('%s prints the version of the package', async (option) => {
  expect(await run([option])).toEqual({ code: 0, out: `${versionWithCommit()}\n`, err: '' });
  expect(versionWithCommit().split(' ')[0]).toBe(manifest.version);
});

describe('the help lists', () => {
  test.for<[string, string, readonly string[]]>([
    ['validate', 'Schemas', [...schemas.keys()]],
    ['trigger', 'Events', Object.keys(eventExamples)],
    ['trigger', 'Faults', faultExamples],
    ['listen', 'Event types', eventTypes],
    ['subscribe', 'Event types', eventTypes],
    ['update', 'Event types', eventTypes],
    ['advance', 'Durations', durationForms.map(([form]) => form)],
    ['subscribe', 'Times', timeForms.map(([form]) => form)],
    ['update', 'Times', timeForms.map(([form]) => form)],
  ])('of %s: %s', async ([command, title, values]) => {
    const { out } = await run([command, '-h']);
    const [, list = ''] = new RegExp(`\n\n${title}:\n([^]*?)\n\n`).exec(out)!;
    // In a list of forms, a meaning is after each form.
    const words = list.split(/\n|  +/).filter(Boolean);
    expect(words).toEqual(expect.arrayContaining([...values]));
    for (const line of list.split('\n')) expect(line).toMatch(/^ {2}\S.{0,77}$/);
  });

  test('only in the help: an error does not load them', async () => {
    const { out, err } = await run(['validate', '--hlp']);
    expect(out + err).not.toContain('Schemas:');
  });
});

test('without a command, prints the help and ends with 2', async () => {
  const { code, out, err } = await run([]);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain('Usage: kaizala-webhooks');
});

describe('an incorrect call ends with 2 and a message:', () => {
  test.for<[string[], string]>([
    [['emulat'], 'Did you mean emulate?'],
    [['list', '--jsn'], 'Did you mean --json?'],
    [['list', 'more'], 'too many arguments'],
    [['unsubscribe'], "missing required argument 'webhook-id'"],
    [['subscribe'], "missing required argument 'callback-url'"],
    [['validate'], "missing required argument 'files'"],
    [['replay', 'a.json'], "required option '--to <url>' not specified"],
    [['probe'], "missing required argument 'url'"],
    [['emulate', '--port', 'eighty'], '"eighty" is not a port'],
    [['emulate', '--port', '65536'], '"65536" is not a port'],
    [['listen', '--port', '-1'], 'is not a port'],
    [['emulate', '--delivery-timeout', '0'], 'Expected a whole number of milliseconds from 1 to'],
    [['emulate', '--delivery-timeout', '10s'], 'Expected a whole number of milliseconds'],
    [['emulate', '--speed', '0'], '--speed is 0: expected a number above 0'],
    [
      ['emulate', '--speed', '1e7'],
      '--speed is 10000000: expected a number above 0, up to 1000000',
    ],
    [['emulate', '--speed', 'fast'], 'Expected a number'],
    [['emulate', '--speed', ' '], 'Expected a number'],
    [['emulate', '--port', '6000'], 'Browsers and fetch refuse to call port 6000'],
    [['listen', '--port', '6000'], 'Browsers and fetch refuse to call port 6000'],
    [['listen', '--port', '10080'], 'refuse to call port 10080'],
    [['list', '--emulator', 'http://127.0.0.1:6000'], 'refuse to call port 6000'],
    [['replay', '-', '--to', 'http://127.0.0.1:6000/a'], 'refuse to call port 6000'],
    [
      ['trigger', 'JobCreated', '--fault', 'delay=1e400'],
      '--fault delay: 1e400 would be sent as null',
    ],
    [['emulate', '--handshake-token', 'x'], 'Allowed choices are digits, opaque'],
    [
      ['emulate', '--allow-callbacks-to', 'http://a'],
      '--allow-callbacks-to has a string of 8 characters: expected',
    ],
    [
      ['emulate', '--allow-origin', 'a.example'],
      '--allow-origin has a string of 9 characters: expected',
    ],
    [['list', '--emulator', 'nonsense'], 'Expected a URL such as http://127.0.0.1:4010'],
    [['list', '--emulator', 'ftp://127.0.0.1'], 'Expected a URL such as'],
    [
      ['list', '--emulator', 'http://u:p@127.0.0.1'],
      'The URL has a user, a query or a fragment; expected none of them.',
    ],
    [['list', '--emulator', 'http://hooks.example.com'], 'Plain http is for this machine only'],
    [
      ['list', '--emulator', 'https://hooks.example.com'],
      'it needs credentials. Fix: set KAIZALA_APPLICATION_ID',
    ],
    [['list', '--type', 'group'], 'Allowed choices are Group, Action, ActionPackage'],
    [['listen', '--events', 'JobCreatd'], 'Did you mean JobCreated?'],
    [['listen', '--events', ''], 'is not an event type. Expected one of ActionCreated'],
    [['subscribe', 'x', '--validity', 'soon'], 'Expected a time such as 2030-01-31'],
    [['subscribe', 'x', '--validity', '2030-13-01'], 'Expected a time such as'],
    [['update', 'a'], 'There is nothing to update.'],
    [['update', 'a', '--enable', '--disable'], 'cannot be used with'],
    [['update', 'a', '--new-token'], 'needs KAIZALA_CALLBACK_TOKEN, which is not set'],
    [['advance'], "missing required argument 'duration'"],
    [['advance', '48'], 'Expected a duration such as 48h, 45m'],
    [['move', '--location', 'x'], 'Allowed choices are endpoint, url'],
    [['list', '--all', '--type', 'Action'], 'cannot be used with'],
    [['trigger'], 'The event is missing; expected one of ActionCreated'],
    [['trigger', 'jobcreated'], 'Did you mean JobCreated?'],
    [['trigger', 'toString'], '"toString" is not an event. Expected one of ActionCreated'],
    [['trigger', 'JobCreated', '--payload', '-'], 'expected only one of them'],
    [['trigger', 'JobCreated', '--times', '0'], 'from 1 to 10000'],
    [['trigger', 'JobCreated', '--fault', 'delai=1'], 'Did you mean delay?'],
    [['trigger', 'JobCreated', '--fault', 'constructor'], 'Expected one of duplicate'],
    [['trigger', 'JobCreated', '--set', 'title'], 'expected path=value'],
    [['trigger', 'JobCreated', '--set', '__proto__.x=1'], 'no payload has a field named __proto__'],
    [['validate', '-', '--as', 'Deliverie'], 'Did you mean Delivery?'],
    [['validate', '-', '-'], 'only once'],
    [['validate', '-', '--format', 'xml'], 'Allowed choices are text, github, json'],
    [['replay', '-', '--to', 'x'], 'Expected a URL such as http://127.0.0.1:8080/kaizala'],
    [['replay', '-', '--to', 'http://a:b@127.0.0.1'], 'expected neither'],
    [['replay', '-', '--to', 'https://hooks.example.com'], 'add --allow-host hooks.example.com'],
    [
      ['replay', '-', '--to', 'http://hooks.example.com', '--allow-host', 'hooks.example.com'],
      'expected https',
    ],
  ])('%j', async ([args, message]) => {
    const { code, out, err } = await run(args);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain(message);
    expect(err).not.toMatch(/^ +at /m);
  });
});

test.for<[string[]]>([
  [['x\n::warning::injected']],
  [['::warning::injected']],
  [['trigger', 'x\n::warning::injected']],
  [['trigger', 'JobCreated', '--set', '\n::warning::injected']],
  [['trigger', 'JobCreated', '--fault', '\n::warning::injected']],
  [['trigger', 'JobCreated', '--object', '\n::warning::injected']],
  [['validate', 'x\n::warning::injected']],
  [['validate', ' ::warning::injected']],
  [['validate', '-', '--as', 'x\n##[warning]injected']],
  [['list', '--emulator', 'x\n::warning::injected']],
  [['listen', '--events', 'x\n::warning::injected']],
  [['emulate', '--port', '\n::warning::injected']],
  [['subscribe', 'x', '--validity', '\n::warning::injected']],
])('%j prints no workflow command', async ([[...args]]) => {
  if (args[0] === 'trigger') args.push('--emulator', (await startEmulator()).url);
  const { code, out, err } = await run(args!);
  expect(code).not.toBe(0);
  expect(out + err).toContain('injected');
  expect(out + err).not.toMatch(/^\s*::|##\[/m);
  if (args.some((arg) => arg.includes('\n'))) expect(out + err).toContain('\\n');
});

test('trigger --help explains the values of --set', async () => {
  const { out } = await run(['trigger', '--help']);
  expect(out.replaceAll(/\s+/g, ' ')).toContain(
    `a value that is not JSON is a string; to send digits as a string, write '"42"'`,
  );
});

test('escapes control characters of the input in messages', async () => {
  const { err } = await run(['\u001b[2Jx']);
  expect(err).toContain('\\u001b[2Jx');
  expect(err).not.toContain('\u001b');
});

test.for([
  [{ KAIZALA_APPLICATION_ID: 'a' }, 'KAIZALA_APPLICATION_ID is set, but'],
  [
    {
      KAIZALA_APPLICATION_ID: 'a',
      KAIZALA_APPLICATION_SECRET: 'hush-hush',
      KAIZALA_REFRESH_TOKEN: '',
    },
    'KAIZALA_REFRESH_TOKEN is not',
  ],
] as const)('refuses the incomplete credentials %j', async ([env, message]) => {
  for (const args of [['emulate', '--port', '0'], ['list'], ['listen']]) {
    const { code, err } = await run(args, { env });
    expect(code).toBe(2);
    expect(err).toContain(message);
    expect(err).not.toContain('hush-hush');
  }
});

test.for<[string[], string]>([
  [['listen', '--token=hush'], "unknown option '--token=…'"],
  [
    ['replay', 'x', '--to', 'http://user:hush@127.0.0.1:x/'],
    "argument 'http://…@127.0.0.1/…' is invalid",
  ],
  [
    ['replay', 'x', '--to', 'http://user:hu/sh@127.0.0.1'],
    "argument 'http://…@127.0.0.1' is invalid",
  ],
  [
    ['list', '--emulator', 'http://user:hush@127.0.0.1'],
    "argument 'http://…@127.0.0.1' is invalid",
  ],
  [['list', '--emulator', 'https://h.example/hush?sig=hush'], "argument 'https://h.example/…' is"],
  [['replay', '-', '--to', 'http://hush:hush@127.0.0.1'], '--to has a user or a password in it'],
  [['trigger', 'JobCreated', '--set', '=hush'], '--set =… has no path'],
  [['trigger', 'JobCreated', '--set', 'data.a$&..b=hush'], 'a name is empty'],
  ...[
    ['trigger'],
    ['trigger', 'JobCreated', '--fault'],
    ['trigger', '--payload'],
    ['validate', '-', '--as'],
    ['replay', '--to', 'http://127.0.0.1', '--'],
    ['listen', '--events'],
    ['emulate', '--port'],
    [],
  ].flatMap((command): [string[], string][] => [
    [[...command, 'https://user:hu/sh@h.example/hush?sig=hush'], 'https://…@h.example/…'],
    [[...command, 'user:hush@h/hush?sig=hush'], '…@h/…'],
    [[...command, `https://h/${'hush/'.repeat(100)}`], 'https://h/…'],
  ]),
  [['trigger', 'JobCreated', '--set', 'https://user:hush@h/hush?..sig=x'], '--set https://…@h/…'],
  [
    ['emulate', '--allow-callbacks-to', 'https://u:hush@h'],
    '-to has a string of 16 characters: exp',
  ],
  [
    ['emulate', '--allow-origin', 'https://u:hush@h/hush'],
    'origin has a string of 21 characters: exp',
  ],
])('repeats no secret of the input: %j', async ([args, message]) => {
  const { code, out, err } = await run(args);
  expect([code, out]).toEqual([2, '']);
  expect(err).toContain(message);
  expect(err).not.toMatch(/hush|hu\/sh/);
});

test.for(['text', 'github', 'json', 'junit', 'sarif'])(
  'repeats no secret of the name of a file: %s',
  async (format) => {
    const name = `https://u:hush@h/${'hush/'.repeat(100)}`;
    const { code, out, err } = await run(['validate', name, '--format', format]);
    expect(code).toBe(1);
    expect(out).toContain(
      'the file cannot be read: it does not exist (ENOENT). Fix: check the path.',
    );
    expect(out + err).not.toMatch(/hush/);
  },
);
