import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { eventExamples } from '../generated/v1/examples.js';
import { root } from '../scripts/lib/project.js';

/** What ships is what is tested: the package is packed, and unpacked into a project beside its dependencies. */
let consumer: string;
let packed: string;

beforeAll(() => {
  consumer = mkdtempSync(join(tmpdir(), 'kaizala consumer '));
  const pack = ['pack', '--ignore-scripts', '--json', '--pack-destination', consumer];
  execFileSync('npm', pack, { cwd: root, stdio: 'pipe' });
  const tarball = readdirSync(consumer).find((name) => name.endsWith('.tgz'))!;
  packed = join(consumer, 'node_modules/kaizala-webhooks');
  mkdirSync(packed, { recursive: true });
  execFileSync('tar', ['-xzf', tarball, '-C', packed, '--strip-components=1'], { cwd: consumer });
  for (const name of [
    'openapi-fetch',
    'ajv',
    'fast-deep-equal',
    'json-schema-traverse',
    'fast-uri',
  ])
    symlinkSync(join(root, 'node_modules', name), join(consumer, 'node_modules', name), 'junction');
  writeFileSync(join(consumer, 'package.json'), '{ "type": "module" }\n');
});
afterAll(() => rmSync(consumer, { recursive: true, force: true }));

/** Runs code in the consumer's project, and returns what it printed on both outputs. */
function run(code: string): string {
  writeFileSync(join(consumer, 'main.mjs'), code);
  return execFileSync(process.execPath, ['main.mjs'], { cwd: consumer, encoding: 'utf8' });
}

test('it holds the compiled entries, both descriptions and every schema, and nothing else', () => {
  const files = readdirSync(packed, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(packed.length + 1));
  for (const api of ['v1', 'connector']) {
    const schemas = readdirSync(join(root, `generated/${api}/schemas`));
    expect(files).toEqual(
      expect.arrayContaining(schemas.map((schema) => `generated/${api}/schemas/${schema}`)),
    );
  }
  const expected =
    /^(package\.json|README\.md|LICENSE|CHANGELOG\.md|dist\/(src|generated)\/.*\.(js|d\.ts)|generated\/(v1|connector)\/(openapi\.(json|yaml)|schemas\/\w+\.schema\.json))$/;
  expect(files.filter((file) => !expected.test(file))).toEqual([]);
});

describe('an ES module', () => {
  test('imports every entry of the package', () => {
    const { exports } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as {
      exports: Record<string, unknown>;
    };
    const entries = Object.keys(exports).map((entry) =>
      entry.replace('*', 'Error.schema.json').replace(/^\./, 'kaizala-webhooks'),
    );
    const output = run(`
      import { readFileSync } from 'node:fs';
      for (const entry of ${JSON.stringify(entries)}) {
        const url = import.meta.resolve(entry);
        if (url.endsWith('.js')) await import(url);
        else if (url.endsWith('.json')) JSON.parse(readFileSync(new URL(url), 'utf8'));
        else readFileSync(new URL(url));
        console.log('has', entry);
      }`);
    expect(output.trim().split('\n')).toEqual(entries.map((entry) => `has ${entry}`));
  });

  test('validates a payload as the README shows', () => {
    const readme = readFileSync(join(root, 'README.md'), 'utf8');
    const sample = /^```ts\n(import \{ readFileSync.*?)^```/ms.exec(readme)?.[1] ?? '';
    const code = `${sample.replace(': unknown', '')}\nconsole.log(isDelivery(payload));`;
    const payload = (value: object) =>
      writeFileSync(join(consumer, 'payload.json'), JSON.stringify(value));
    payload(eventExamples.JobCreated);
    expect(run(code)).toBe('true\n');
    payload({ ...eventExamples.JobCreated, data: { title: 4 } });
    expect(run(code)).toBe('false\n');
  });
});
