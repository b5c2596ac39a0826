/** Presses Tab in real shells, in which the script of `completion` is installed as the README says. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { root } from '../../../scripts/lib/project.js';
import { toolPath } from '../../support/tools.js';

/** The line before Tab is pressed, and the line after it. */
const cases: [typed: string, completed: string][] = [
  ['kaizala-webhooks adv', 'kaizala-webhooks advance '],
  ['kaizala-webhooks help trig', 'kaizala-webhooks help trigger '],
  ['bin/kaizala-webhooks remo', 'bin/kaizala-webhooks remove-ca '],
  ['kaizala-webhooks --vers', 'kaizala-webhooks --version '],
  ['kaizala-webhooks completion z', 'kaizala-webhooks completion zsh '],
  ['kaizala-webhooks trigger JobCr', 'kaizala-webhooks trigger JobCreated '],
  ['kaizala-webhooks trigger --fault del', 'kaizala-webhooks trigger --fault delay=5000 '],
  ['kaizala-webhooks validate --as Deliv', 'kaizala-webhooks validate --as Delivery '],
  ['kaizala-webhooks validate --format=js', 'kaizala-webhooks validate --format=json '],
  // A part of a list has no space after it, because a comma can follow.
  [
    'kaizala-webhooks listen --events JobCreated,PollC',
    'kaizala-webhooks listen --events JobCreated,PollCreated',
  ],
  // Bash splits words at colons.
  [
    'kaizala-webhooks list --emulator http://127.0.0.1:4010 --js',
    'kaizala-webhooks list --emulator http://127.0.0.1:4010 --json ',
  ],
  ['kaizala-webhooks validate --strict ev', 'kaizala-webhooks validate --strict event.json '],
  ['kaizala-webhooks trigger --payload=ev', 'kaizala-webhooks trigger --payload=event.json '],
  ['kaizala-webhooks emulate --ca-dir au', 'kaizala-webhooks emulate --ca-dir authority/'],
  // Files are not completed where no file can be.
  ['kaizala-webhooks emulate --ca-dir ev', 'kaizala-webhooks emulate --ca-dir ev'],
  ['kaizala-webhooks emulate --port ev', 'kaizala-webhooks emulate --port ev'],
  ['kaizala-webhooks nothing ev', 'kaizala-webhooks nothing ev'],
];

/**
 * The settings of the shells, with the command from the README. Ctrl-B writes the line to a pipe, and clears the line.
 * This key has no meaning in a terminal without a shell.
 */
const bashrc = String.raw`eval "$(kaizala-webhooks completion bash)"
take_line() { printf '%s\n' "$READLINE_LINE" > ~/lines; READLINE_LINE= READLINE_POINT=0; }
bind -x '"\C-b": take_line'
`;
const zshrc = String.raw`autoload -Uz compinit && compinit -u -D
eval "$(kaizala-webhooks completion zsh)"
take_line() { print -r -- "$BUFFER" > ~/lines; BUFFER= }
zle -N take_line
bindkey -e
bindkey '^B' take_line
`;

let folder: string;
let env: Record<string, string>;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kaizala-completion-'));
  mkdirSync(join(folder, 'bin'));
  mkdirSync(join(folder, 'authority'));
  const main = join(root, 'dist/src/cli/main.js');
  const program = `#!/bin/sh\nexec "${process.execPath}" "${main}" "$@"\n`;
  writeFileSync(join(folder, 'bin/kaizala-webhooks'), program, { mode: 0o755 });
  writeFileSync(join(folder, 'event.json'), '{}');
  writeFileSync(join(folder, '.bashrc'), bashrc);
  writeFileSync(join(folder, '.zshrc'), zshrc);
  const path = [join(folder, 'bin'), process.env['PATH']].join(delimiter);
  // Without the home folder of the user, the shells do not read the settings of the user.
  env = { PATH: path, HOME: folder, ZDOTDIR: folder, TERM: 'dumb', LANG: 'C.UTF-8' };
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Returns the lines after Tab. */
function pressTab(command: readonly string[], lines: readonly string[]): string[] {
  const driver = fileURLToPath(new URL('press-tab.py', import.meta.url));
  const output = execFileSync(toolPath('python3'), [driver], {
    cwd: folder,
    env,
    input: JSON.stringify({ command, lines }),
    encoding: 'utf8',
  });
  return JSON.parse(output) as string[];
}

const typedLines = cases.map(([typed]) => typed);
const completedLines = cases.map(([, completed]) => completed);

test('bash completes lines', { tags: ['bash', 'python3'] }, () => {
  const shell = [toolPath('bash'), '--noprofile', '--rcfile', join(folder, '.bashrc'), '-i'];
  expect(pressTab(shell, typedLines)).toEqual(completedLines);
});

test('zsh completes lines', { tags: ['zsh', 'python3'] }, () => {
  expect(pressTab([toolPath('zsh'), '-d', '-i'], typedLines)).toEqual(completedLines);
});

test('fish completes words', { tags: ['fish'] }, () => {
  // The option -C prints the candidates for the last word of a line, as `word<tab>description`.
  const script = `kaizala-webhooks completion fish | source
    for line in $argv
        complete -C $line
        echo ---
    end`;
  const args = ['--no-config', '-c', script, ...typedLines];
  const output = execFileSync(toolPath('fish'), args, { cwd: folder, env, encoding: 'utf8' });
  const candidates = output.split('---\n').slice(0, -1);
  expect(candidates.map((text) => text.trimEnd().split('\t')[0])).toEqual(
    cases.map(([typed, line]) => (line === typed ? '' : line.trimEnd().split(' ').at(-1))),
  );
});
