import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { readText } from '../../scripts/lib/read-text.js';

const readme = readText(join(root, 'README.md'));
/** Every file but the tests that run samples, these or those of spec/; a sample can be a test itself. */
const samples = readdirSync(join(root, 'test/samples'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(sep, '/'))
  .filter((file) => file.endsWith('.ts') && !file.startsWith('.') && file !== 'samples.test.ts')
  .filter((file) => !file.startsWith('operations/'))
  .map((file) => `test/samples/${file}`)
  // These need packages that only a private package of the tests installs.
  .concat(
    readdirSync(join(root, 'test/hosts/samples'))
      // A stand-in for the receiver of test/samples/receiver/, which is shown.
      .filter((file) => file !== 'receiver.ts')
      .map((file) => `test/hosts/samples/${file}`),
  );

/** Where samples are shown. */
const guide = 'spec/v1/guide';
const pages = [
  'README.md',
  ...readdirSync(join(root, guide)).map((chapter) => `${guide}/${chapter}`),
  ...['cli', 'client', 'emulator', 'receiver', 'testing'].map((part) => `src/${part}/README.md`),
]
  .map((page) => readText(join(root, page)))
  .join('\n');

/** The samples are files, so that they are compiled with the tests and run by samples.test.ts. */
test.for(samples)('shows %s as it is, or a guide does', (file) => {
  expect(pages).toContain(`\`\`\`ts\n${readText(join(root, file))}\`\`\``);
});

test('shows no other TypeScript', () => {
  expect(pages.match(/^```ts$/gm)).toHaveLength(samples.length);
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
