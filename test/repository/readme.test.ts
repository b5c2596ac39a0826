import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { readText } from '../../scripts/lib/read-text.js';

const readme = readText(join(root, 'README.md'));
/** Every sample file, without the tests that run samples. A sample can itself be a test. */
const samples = readdirSync(join(root, 'test/samples'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(sep, '/'))
  .filter((file) => file.endsWith('.ts') && !file.startsWith('.') && file !== 'samples.test.ts')
  .filter((file) => !file.startsWith('operations/'))
  .map((file) => `test/samples/${file}`)
  // The samples in test/hosts/ need packages that only a private package of the tests installs.
  .concat(
    readdirSync(join(root, 'test/hosts/samples'))
      // This file replaces the receiver of test/samples/receiver/, which is shown instead.
      .filter((file) => file !== 'receiver.ts')
      .map((file) => `test/hosts/samples/${file}`),
  );

/** The pages that show samples. */
const guide = 'spec/v1/guide';
const pages = [
  'README.md',
  ...readdirSync(join(root, guide)).map((chapter) => `${guide}/${chapter}`),
  ...['cli', 'client', 'emulator', 'receiver', 'testing'].map((part) => `src/${part}/README.md`),
]
  .map((page) => readText(join(root, page)))
  .join('\n');

/** The samples are files, so that they are compiled with the tests and run by samples.test.ts. */
test.for(samples)('shows %s without changes, in a README or a guide', (file) => {
  expect(pages).toContain(`\`\`\`ts\n${readText(join(root, file))}\`\`\``);
});

test('shows no other TypeScript', () => {
  expect(pages.match(/^```ts$/gm)).toHaveLength(samples.length);
});

test('mentions only commands and entry points that exist', () => {
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
