/** `validate` and `replay` read directories and glob patterns, also where the shell does not expand them. */
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeEach, expect, onTestFinished, test } from 'vitest';
import { eventExamples } from '../../generated/v1/examples.js';
import { run } from './command.js';

let folder: string;
beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'kaizala glob ')));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const event = JSON.stringify(eventExamples.JobCreated);
  for (const name of [
    'b.json',
    'a.ndjson',
    'deep/er/c.jsonl',
    'deep/[x].json',
    'readme.md',
    'deep/node_modules/d.json',
    '.hidden/e.json',
  ]) {
    mkdirSync(join(folder, name, '..'), { recursive: true });
    writeFileSync(join(folder, name), `${name.endsWith('.json') ? event : `${event}\n${event}`}\n`);
  }
});

/** Returns the names of the files that a command reads: every file has an error, because no file is a list of webhooks. */
async function filesOf(...args: string[]) {
  const { out, err } = await run(['validate', ...args, '--as', 'WebhookList']);
  const names = out.split('\n').flatMap((line) => /^(.*?):\d+:\d+ /.exec(line)?.[1] ?? []);
  return { names: [...new Set(names)].map((name) => name.replace(`${folder}/`, '')), err };
}

test('reads the files of a directory, in alphabetical order, with their names', async () => {
  const { names } = await filesOf(folder);
  expect(names).toEqual(['a.ndjson', 'b.json', 'deep/[x].json', 'deep/er/c.jsonl']);
  expect((await filesOf(`${folder}/deep/`)).names).toEqual(['deep/[x].json', 'deep/er/c.jsonl']);
});

test.for([
  ['*.json', ['b.json']],
  ['**/*.{json,jsonl}', ['b.json', 'deep/[x].json', 'deep/er/c.jsonl']],
  ['deep/*', ['deep/[x].json']],
  ['?.*', ['a.ndjson', 'b.json']],
] as const)('expands %s', async ([pattern, names]) => {
  expect((await filesOf(`${folder.replaceAll(' ', '?')}/${pattern}`)).names).toEqual(names);
});

test('names the files of a directory that it does not read', async () => {
  const { err } = await filesOf(folder);
  expect(err.split('\n')[0]).toBe(
    `${folder}: files with other names than .json, .ndjson, .jsonl, .har, .yaml or .yml are not read: readme.md. Fix: if one is a recording, name it.`,
  );
  for (const name of ['x.log', 'y.csv', 'z']) writeFileSync(join(folder, name), '{}');
  expect((await filesOf(folder)).err).toContain(': readme.md, x.log, y.csv and 1 more. Fix:');
  expect((await filesOf(`${folder}/deep`)).err).not.toContain('are not read');
});

test('reads a file whose name looks like a pattern', async () => {
  expect((await filesOf(`${folder}/deep/[x].json`)).names).toEqual(['deep/[x].json']);
});

test('does not follow links to folders', async () => {
  symlinkSync(folder, join(folder, 'deep/loop'), 'junction');
  expect((await filesOf(folder)).names).toHaveLength(4);
});

test.for<[string, string]>([
  [
    '/none/*.json',
    'is a pattern that matches no file. Fix: correct the pattern, or name the files.',
  ],
  [
    '/empty',
    'is a directory without a file whose name ends with .json, .ndjson, .jsonl, .har, .yaml or .yml. Fix: name the files.',
  ],
])('refuses %s, which has no file', async ([name, message]) => {
  mkdirSync(join(folder, 'empty'));
  const { code, out } = await run(['validate', folder + name, join(folder, 'a.ndjson')]);
  expect([code, out]).toEqual([1, expect.stringContaining(`error  the file ${message}`)]);
  const imported = await run(['import', folder + name]);
  expect([imported.code, imported.err]).toEqual([2, expect.stringContaining(message)]);
});

test.for<[string, string, string?]>([
  ['v1.json', '{"openapi":"3.1.0"}'],
  ['v1.json', '{"swagger":"2.0","message":"x"}'],
  ['v1.yaml', 'openapi: 3.1.0\ninfo:\n  title: A\n'],
  ['v1.yaml', '# Kaizala\nswagger: "2.0"\n', '2:1'],
])('names the linter for a description of OpenAPI: %s %j', async ([name, text, at = '1:1']) => {
  const path = join(folder, name);
  writeFileSync(path, text);
  const { code, out } = await run(['validate', path]);
  expect([code, out]).toEqual([
    1,
    `${path}:${at}  error  the document is an OpenAPI description, but validate checks payloads. Fix: lint it with npx @redocly/cli lint.\n`,
  ]);
});
