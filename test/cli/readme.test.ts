/** The README of the command line: its examples print the shown output, and its lists of options are complete. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { eventExamples } from '../../generated/v1/examples.js';
import { root } from '../../scripts/lib/project.js';
import { startEmulator } from '../support/servers.js';
import { printed, run } from './command.js';
import { receive } from './servers.js';

const text = (path: string) => readFileSync(join(root, path), 'utf8');
const readme = text('src/cli/README.md');

/** A block of commands, and the outputs that the README shows for it before the next heading or block of commands. */
interface Example {
  page: string;
  commands: string;
  outputs: string[];
}

function examplesIn(page: string): Example[] {
  return text(page)
    .split(/^(?=#+ |```sh$)/m)
    .map((part) => ({
      page,
      commands: /^```sh\n([^]*?)^```$/m.exec(part)?.[1] ?? '',
      outputs: [...part.matchAll(/^```text\n([^]*?)^```$/gm)].map(([, output]) => output!),
    }))
    .filter(({ commands }) => commands.includes('npx kaizala-webhooks'));
}

/**
 * The blocks of commands in the READMEs. The root README repeats the first commands of the CLI README, so a block that
 * occurs twice is run only once.
 */
const examples = ['src/cli/README.md', 'src/emulator/README.md', 'README.md']
  .flatMap(examplesIn)
  .filter(
    ({ commands }, index, all) => all.findIndex((one) => one.commands === commands) === index,
  );

/** Matches commands that run until Ctrl-C. */
const lasting = /^npx kaizala-webhooks (emulate|listen)\b/;

/**
 * The script that replaces `npx`. It runs the compiled command with the arguments in the README, but with free ports.
 */
const npx = `#!/bin/sh
shift
command=$1
shift
case $command in
  emulate) set -- "$@" --port 0 ;;
  import | export | validate | compat | replay | probe) ;;
  # Do not remove the authority of the user who runs the tests.
  remove-ca) set -- "$@" --ca-dir ./authority ;;
  *) set -- "$@" --emulator "$EMULATOR" ;;
esac
exec "$NODE" "$MAIN" "$command" "$@"
`;

/** Replaces the parts of an output that differ in each run: ids, times of day and durations. */
function withoutChance(output: string): string {
  return output
    .replaceAll(/[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}/g, '<id>')
    .replaceAll(/^\d\d:\d\d:\d\d /gm, '<time> ')
    .replaceAll(/ in \d+ ms(?: {2,})?/g, ' in <n> ms ');
}

/** Starts a shell script in a folder. In the script, `npx` is the replacement above, which calls the given emulator. */
function startScript(script: string, cwd: string, emulator: string) {
  const env = {
    ...process.env,
    PATH: [join(cwd, 'bin'), process.env['PATH']].join(delimiter),
    NODE: process.execPath,
    MAIN: join(root, 'dist/src/cli/main.js'),
    EMULATOR: emulator,
    KAIZALA_CALLBACK_TOKEN: 'example-callback-token',
  };
  const child = spawn('sh', ['-e', '-c', script], { cwd, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (piece: string) => (output += piece));
  const ended = (async () => {
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, output };
  })();
  onTestFinished(() => void child.kill('SIGKILL'));
  return { child, output: () => output, ended };
}

/**
 * Splits a script into pieces. Each command that runs until Ctrl-C is one piece. All lines between two such commands
 * together are one piece.
 */
function piecesOf(commands: string): string[] {
  const lines = commands.trimEnd().split('\n');
  return lines.reduce<string[]>((pieces, line) => {
    const last = pieces.at(-1);
    if (last === undefined || lasting.test(line) || lasting.test(last)) return [...pieces, line];
    return [...pieces.slice(0, -1), `${last}\n${line}`];
  }, []);
}

test.skipIf(process.platform === 'win32').for(examples)(
  'the commands of $page run: $commands',
  async ({ commands, outputs }) => {
    const cwd = mkdtempSync(join(tmpdir(), 'kaizala-readme-'));
    onTestFinished(() => rmSync(cwd, { recursive: true }));
    mkdirSync(join(cwd, 'bin'));
    writeFileSync(join(cwd, 'bin/npx'), npx, { mode: 0o755 });
    const { url: emulator } = await startEmulator();
    const receiver = await receive();
    // A command in the root README validates this file.
    writeFileSync(join(cwd, 'payload.json'), JSON.stringify(eventExamples.JobCreated));

    const running: ReturnType<typeof startScript>[] = [];
    const printedByAll: string[] = [];
    for (const piece of piecesOf(
      commands.replaceAll('http://127.0.0.1:8080/kaizala', receiver.url),
    )) {
      // With `exec`, the command replaces the shell, so that Ctrl-C reaches the command.
      const script = lasting.test(piece) ? `exec ${piece}` : piece;
      const started = startScript(`exec 2>&1\n${script}`, cwd, emulator);
      if (lasting.test(piece)) {
        await printed(started.output, /Press Ctrl-C to stop/);
        running.push(started);
      } else {
        const { code, output } = await started.ended;
        const isInvalid = outputs.some((shown) => / [1-9]\d* errors?$/m.test(shown));
        expect([code, output]).toEqual([isInvalid ? 1 : 0, expect.anything()]);
        printedByAll.push(output);
      }
    }
    for (const { child, ended } of running.toReversed()) {
      child.kill('SIGINT');
      const { code, output } = await ended;
      expect([code, output]).toEqual([0, expect.anything()]);
      printedByAll.push(output);
    }
    const all = withoutChance(printedByAll.join(''));
    for (const output of outputs) expect(all).toContain(withoutChance(output));
  },
);

const names = readdirSync(join(root, 'src/cli/commands'))
  .filter((file) => !file.endsWith('-commands.ts'))
  .map((file) => file.replace(/\.ts$/, ''));

/** Returns the section of a command, up to the next heading. */
function sectionOf(command: string): string {
  const [, section = ''] = new RegExp(`^## ${command}\n([^]*?)(?=^## )`, 'm').exec(readme) ?? [];
  return section;
}

describe.for(names)('%s', (command) => {
  test('lists each option of --help, with the same default', async () => {
    const { out } = await run([command, '--help']);
    const [, options = ''] = /^Options:\n([^]*?)\n\n/m.exec(out)!;
    expect(options).toContain('-h, --help');
    const described = options
      .replaceAll(/\n {4,}/g, ' ')
      .split('\n')
      .map((line) => {
        const [, flags, rest = ''] = /^ {2}(\S+(?: <[^>]+>)?) *(.*)$/.exec(line)!;
        const [, value] = /\(.*default: "?([^"()]+)"?\)/.exec(rest) ?? [];
        return [flags!, value] as const;
      })
      .filter(([flags]) => flags !== '-h,');
    const items = [...sectionOf(command).matchAll(/^- `(--[^`]+)` (.*)$/gm)].map(
      ([, flags, words]) => [flags!, /\(default: `?(.*?)`?\)\.$/.exec(words!)?.[1]] as const,
    );
    expect(items.map(([flags]) => flags)).toEqual(described.map(([flags]) => flags));
    for (const [index, [flags, value]] of described.entries()) {
      const shown = items[index]![1];
      // The README may describe a default in other words than --help.
      if (value === undefined || value.includes(' '))
        expect(shown ?? '', flags).not.toMatch(/^\d|^http/);
      else expect(shown, flags).toBe(value);
    }
  });

  test('is linked from the table of commands', () => {
    expect(readme).toContain(`| [\`${command}\`](#${command}) `);
  });
});

test('names every environment variable that the command line reads', () => {
  const sources = readdirSync(join(root, 'src/cli'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => text(`src/cli/${file}`))
    .join('\n');
  const variables = [...new Set(sources.match(/\bKAIZALA_[A-Z_]+\b/g))];
  expect(variables.length).toBeGreaterThan(3);
  const rows = readme.match(/^\| `[A-Z].*\|$/gm)!.join('\n');
  for (const variable of variables) expect(rows).toContain(`\`${variable}\``);
});
