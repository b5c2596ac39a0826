/** Tests that recordings and output keep every digit of a number. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventExamples } from '../../generated/v1/examples.js';
import { ExactJson, isSameNumber, rewrittenNumbers } from '../../src/cli/files/exact-json.js';
import { printed, run, start } from './command.js';
import { file } from './files.js';
import { receive } from './servers.js';

const number = fc.stringMatching(/^-?(0|[1-9]\d{0,25})(\.\d{1,25})?([eE][+-]?\d{1,4})?$/);

/** JSON with numbers in any notation. */
const document = fc
  .tuple(fc.jsonValue(), fc.array(number, { minLength: 1 }))
  .map(([value, numbers]) => `{"value":${JSON.stringify(value)},"numbers":[${numbers.join(',')}]}`);

test('writes each number of a document as it was read', () => {
  fc.assert(
    fc.property(document, (text) => {
      const exact = new ExactJson(text);
      const { value, numbers } = exact.value as { value: unknown; numbers: unknown[] };
      const written = /"numbers":(\[.*\])\}$/.exec(text)![1]!;
      expect(exact.stringify({ numbers })).toBe(`{"numbers":${written}}`);
      expect(exact.stringify(value)).toBe(
        JSON.stringify((JSON.parse(text) as { value: unknown }).value),
      );
      expect(exact.stringify([numbers[0]], 2)).toBe(
        `[\n  ${written.slice(1).split(/[,\]]/)[0]}\n]`,
      );
    }),
  );
});

/** Numbers that look like those that do not change, and numbers that do not change. */
const nearlyUsual = fc.stringMatching(/^-?(0|[1-9]\d{0,16})(\.\d{1,7})?(e1)?$/);

test('finds exactly the numbers that JavaScript would change', () => {
  const space = fc.constantFrom('', ' ', '\n');
  fc.assert(
    fc.property(nearlyUsual, fc.tuple(space, space, space), (one, [a, b, c]) => {
      const isRewritten = JSON.stringify(Number(one)) !== one;
      for (const text of [`${a}${one}${b}`, `{"a"${a}:${b}${one}${c}}`, `[1${a},${b}${one}${c}]`])
        expect([...rewrittenNumbers(text)].map((found) => found.text)).toEqual(
          isRewritten ? [one] : [],
        );
    }),
    { numRuns: 2000 },
  );
});

test.for<[string, string, boolean]>([
  ['1', '1.0', true],
  ['-0.0120', '-12e-3', true],
  ['0', '0.00e7', true],
  ['-0', '0', false],
  ['1', '-1', false],
  ['12345678901234567890', '12345678901234567000', false],
  ['1e400', 'null', false],
])('%s and %s are the same number: %j', ([one, other, isSame]) => {
  expect(isSameNumber(one, other)).toBe(isSame);
});

/** Returns the JSON of an event whose data has these numbers. */
function eventWith(numbers: string): string {
  const event = { ...eventExamples.JobCreated, data: { token: 1, numbers: [] } };
  return JSON.stringify(event, undefined, 1).replace('"numbers": []', `"numbers": [${numbers}]`);
}

const numbers = ['12345678901234567890', '1e400', '-0', '1.0', '17.450', '0.1', '5'];

test('listen and replay keep every digit, and still mask secrets', async () => {
  const recorder = start(['listen', '--no-subscribe', '--json']);
  const people = start(['listen', '--no-subscribe']);
  const urls = await Promise.all(
    [recorder, people].map(async ({ err }) => (await printed(err, /callback URL: (\S+)/))[1]!),
  );
  const path = file(eventWith(numbers.join(', ')));
  for (const url of urls) expect((await run(['replay', path, '--to', url])).code).toBe(0);
  const { out } = await recorder.end();
  expect(out.match(/\n/g)).toHaveLength(1);
  expect(out).toContain(`"data":{"token":"…","numbers":[${numbers.join(',')}]}`);
  const shown = (await people.end()).out;
  expect(shown).toContain(
    `    "numbers": [\n${numbers.map((one) => `        ${one}`).join(',\n')}`.replaceAll(
      '        ',
      '      ',
    ),
  );

  const { url, received } = await receive();
  expect((await run(['replay', file(out, 'recorded.ndjson'), '--to', url])).code).toBe(0);
  expect(received[0]!.body).toBe(out.trim());
});

test('listen cuts a very long payload, and prints how much is missing', async () => {
  const people = start(['listen', '--no-subscribe']);
  const [, url] = await printed(people.err, /callback URL: (\S+)/);
  const deep = `${'['.repeat(60)}${'[],'.repeat(9000)}[]${']'.repeat(60)}`;
  const path = file(eventWith(deep));
  expect((await run(['replay', path, '--to', url!])).code).toBe(0);
  const { out } = await people.end();
  expect(out).toMatch(/ {2}\d+ more characters; --json prints all of them\.\n$/);
  expect(out.length).toBeLessThan(18 * 1024);
});
