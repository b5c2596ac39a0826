import fc from 'fast-check';
import { expect, test } from 'vitest';
import { printable } from '../../src/cli/output/printable.js';
import { createTerminal } from '../../src/cli/output/terminal.js';

/** Texts with sequences that control a terminal. */
const wild = fc.string({
  unit: fc.oneof(
    fc.string({ minLength: 1, maxLength: 1 }),
    fc.constantFrom(
      '\u001b[31m',
      '\u009b2J',
      '\u0007',
      '\r',
      '\n',
      '\u202e',
      '\u2028',
      '\u007f',
      '\u061c',
      '\u200e',
      '::',
      '##[',
    ),
  ),
});

// Matches characters that control a terminal: all of C0, DEL, C1, line separators, and the characters that change the
// direction of text (Bidi_Control).
const controls = /[\p{Cc}\u2028\u2029\p{Bidi_C}]/u;

// Matches the commands that the runner of a GitHub workflow executes. The source is ActionCommand.cs in the repository
// actions/runner.
const workflowCommand = /^\s*::|##\[/;

test('escapes all characters that control a terminal', () => {
  fc.assert(
    fc.property(wild, (text) => {
      expect(printable(text)).not.toMatch(controls);
    }),
  );
});

test('keeps the value of JSON', () => {
  fc.assert(
    fc.property(wild, (text) => {
      expect(JSON.parse(printable(JSON.stringify({ text })))).toEqual({ text });
    }),
  );
});

test('print writes exactly one line, with or without colours', () => {
  fc.assert(
    fc.property(wild, fc.boolean(), (text, colours) => {
      let shown = '';
      const output = {
        write: (chunk: string) => (shown += chunk),
        on: () => undefined,
        isTTY: colours,
        hasColors: () => colours,
      };
      createTerminal({
        env: {},
        input: async function* () {},
        output,
        errors: output,
        interrupted: async () => undefined,
        failed: () => undefined,
      }).print(text, ['red', text]);
      expect(shown.replace(/\n$/, '')).not.toMatch(/[\n\r]/);
      expect(shown).not.toMatch(workflowCommand);
      const [start, end] = colours ? ['\u001b[31m', '\u001b[39m'] : ['', ''];
      expect(shown.replace('\\u003a:', '::')).toBe(
        `${printable(text)}${start}${printable(text)}${end}\n`.replace('\\u003a:', '::'),
      );
    }),
  );
});
