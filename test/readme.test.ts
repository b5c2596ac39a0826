import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../scripts/lib/project.js';

const readme = readFileSync(join(root, 'README.md'), 'utf8');
const samples = readdirSync(join(root, 'test/samples')).filter(
  (file) => !file.endsWith('.test.ts'),
);

const guide = readFileSync(join(root, 'spec/v1/info.md'), 'utf8');

/** The samples are files, so that they are compiled with the tests and run by samples.test.ts. */
test.for(samples)('shows test/samples/%s as it is, or the guide does', (file) => {
  expect(readme + guide).toContain(
    `\`\`\`ts\n${readFileSync(join(root, 'test/samples', file), 'utf8')}\`\`\``,
  );
});

test('shows no other TypeScript', () => {
  expect(`${readme}\n${guide}`.match(/^```ts$/gm)).toHaveLength(samples.length);
});

test('names paths and commands that exist', () => {
  const { scripts, exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>;
    exports: Record<string, unknown>;
  };
  for (const [, command] of readme.matchAll(/npm (?:run )?(\w+)/g)) {
    if (['ci', 'install', 'pack'].includes(command!)) continue;
    expect(Object.keys(scripts), `npm run ${command}`).toContain(command);
  }
  for (const [, entry] of readme.matchAll(/`kaizala-webhooks(\/[\w./*]+)?`/g)) {
    expect(Object.keys(exports)).toContain(`.${entry ?? ''}`);
  }
});
