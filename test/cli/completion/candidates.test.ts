import { describe, expect, test } from 'vitest';
import { eventTypes } from '../../../generated/v1/events.js';
import { eventExamples } from '../../../generated/v1/examples.js';
import { schemas } from '../../../src/cli/files/schemas.js';
import { run } from '../command.js';

/** Returns the first line that `completion` prints for a command line, and the candidates in the other lines. */
async function complete(...words: string[]) {
  const { code, out, err } = await run(['completion', 'bash', '--', ...words]);
  expect([code, err]).toEqual([0, '']);
  const [kind, ...lines] = out.trimEnd().split('\n');
  return { kind, words: lines.map((line) => line.split('\t')[0]!) };
}

/** Returns the names of the commands, which are in the help. */
async function commandNames(): Promise<string[]> {
  const { out } = await run(['--help']);
  const [, commands = ''] = /^Commands:\n([^]*?)\n\n/m.exec(out)!;
  return [...commands.matchAll(/^ {2}([\w-]+)/gm)].map(([, name]) => name!);
}

/** Returns the options of a command with the placeholders of their values, which are in the help. */
async function optionsOf(...command: string[]) {
  const { out } = await run([...command, '--help']);
  const options = [...out.matchAll(/^ {2}(?:-\w, )?(--[\w-]+)(?: <([\w-]+).*?>)?/gm)];
  return options.map(([, flag, placeholder]) => ({ flag: flag!, placeholder }));
}

const namesOf = (words: readonly string[]) => ({ kind: 'names', words });
const nothing = namesOf([]);

test('at the beginning, the candidates are all commands', async () => {
  const names = await commandNames();
  expect(names).toContain('completion');
  for (const words of [[''], ['em'], ['help', '']])
    expect(await complete(...words)).toEqual(namesOf(names));
});

test('after a dash, the candidates are all options of the command', async () => {
  const names = (await commandNames()).filter((name) => name !== 'help');
  for (const command of [[], ...names.map((name) => [name])]) {
    const options = await optionsOf(...command);
    expect(options.length).toBeGreaterThan(0);
    expect(await complete(...command, '-')).toEqual(namesOf(options.map(({ flag }) => flag)));
  }
});

/** The placeholders of values that nobody can list. */
const free = [
  'address',
  'count',
  'duration',
  'factor',
  'host',
  'id',
  'ms',
  'n',
  'name',
  'origin',
  'path',
  'port',
  'text',
  'time',
  'url',
];

test('the value of each option has candidates, or its placeholder stands for any value', async () => {
  let count = 0;
  for (const command of await commandNames()) {
    for (const { flag, placeholder } of await optionsOf(command)) {
      if (placeholder === undefined) continue;
      const { kind, words } = await complete(command, flag, '');
      const hasCandidates = kind === 'files' || kind === 'directories' || words.length > 0;
      expect([flag, hasCandidates]).toEqual([flag, !free.includes(placeholder)]);
      count += 1;
    }
  }
  expect(count).toBeGreaterThan(40);
});

describe('the candidates are', () => {
  test.for<[string[], readonly string[]]>([
    [['trigger', ''], Object.keys(eventExamples)],
    [['trigger', '--', '--'], Object.keys(eventExamples)],
    [['trigger', '--json', '--object', 'JobCreated', ''], Object.keys(eventExamples)],
    [['validate', '--as', ''], [...schemas.keys()]],
    [['validate', '-', '--as', '--strict'], [...schemas.keys()]],
    [['validate', '--as='], [...schemas.keys()].map((name) => `--as=${name}`)],
    [
      ['validate', '--format', 'x'],
      ['text', 'github', 'json', 'junit', 'sarif'],
    ],
    [
      ['validate', '--format=x'],
      ['text', 'github', 'json', 'junit', 'sarif'].map((name) => `--format=${name}`),
    ],
    [
      ['list', '--type', ''],
      ['Group', 'Action', 'ActionPackage'],
    ],
    [
      ['completion', ''],
      ['bash', 'zsh', 'fish'],
    ],
  ])('names after %j', async ([words, names]) => {
    expect(await complete(...words)).toEqual(namesOf(names));
  });

  test('the faults, each with a value if it needs one', async () => {
    const { words } = await complete('trigger', 'JobCreated', '--fault', '');
    expect(words).toContain('drop');
    expect(words).toContain('delay=5000');
  });

  test('the event types that a list does not have yet', async () => {
    expect(await complete('listen', '--events', '')).toEqual({
      kind: 'list',
      words: [...eventTypes],
    });
    const { kind, words } = await complete('listen', '--events=JobCreated,PollCreated,J');
    expect(kind).toBe('list');
    expect(words).toContain('--events=JobCreated,PollCreated,JobResponse');
    expect(words.length).toBe(eventTypes.length - 2);
    expect(await complete('listen', '--events', 'JobCreatd,')).toEqual(nothing);
  });

  test.for<[string, string[]]>([
    ['files', ['validate', '']],
    ['files', ['validate', 'a.json', 'b']],
    ['files', ['replay', '--to', 'http://127.0.0.1:8080', '']],
    ['files', ['trigger', '--payload=']],
    ['files', ['emulate', '--seed', '']],
    ['directories', ['emulate', '--ca-dir', '']],
  ])('%s after %j', async ([kind, words]) => {
    expect(await complete(...words)).toEqual({ kind, words: [] });
  });

  test.for<string[]>([
    ['list', ''],
    ['subscribe', ''],
    ['trigger', 'JobCreated', ''],
  ])('options after %j, because no operand has candidates', async (words) => {
    expect((await complete(...words)).words).toContain('--emulator');
  });

  test.for<string[]>([
    ['nothing', ''],
    ['emulate', '--port', ''],
    ['emulate', '--nothing='],
    ['emulate', '--no-page='],
    ['list', '--', ''],
    ['help', 'trigger', ''],
    ['help', '-'],
  ])('missing after %j', async (words) => {
    expect(await complete(...words)).toEqual(nothing);
  });
});

test('each command and option has its text from the help', async () => {
  const { out: commands } = await run(['completion', 'zsh', '--', '']);
  expect(commands).toContain('\nreset\treset the emulator to its initial state\n');
  const { out: options } = await run(['completion', 'fish', '--', 'list', '-']);
  expect(options).toContain('\n--json\tprint each webhook on a line, as JSON\n');
});

test('repeats no word of the command line', async () => {
  const word = '\u001b[2J\nhush';
  for (const words of [
    [word, ''],
    [word],
    ['listen', '--events', `${word},`],
    ['list', `--${word}=`],
  ])
    expect(JSON.stringify(await complete(...words))).not.toMatch(/hush|2J/);
});
