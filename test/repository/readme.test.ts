import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';
import { readText } from '../../scripts/lib/read-text.js';

const readme = readText(join(root, 'README.md'));
/** The paths of all samples. The file samples.test.ts is left out, because it is not a sample: it runs the samples. */
const samples = readdirSync(join(root, 'test/samples'), { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll(sep, '/'))
  .filter((file) => file.endsWith('.ts') && !file.startsWith('.') && file !== 'samples.test.ts')
  .filter((file) => !file.startsWith('operations/'))
  .map((file) => `test/samples/${file}`)
  // Add the samples in test/hosts/. They are in a separate folder, because they need packages that are not dependencies
  // of this project. They are dependencies of the private package in test/hosts/.
  .concat(
    readdirSync(join(root, 'test/hosts/samples'))
      // Leave out this file, because no page shows it. In the tests of the hosts, it replaces the receiver in
      // test/samples/receiver/, which the pages show.
      .filter((file) => file !== 'receiver.ts')
      .map((file) => `test/hosts/samples/${file}`),
  );

/** The READMEs and the chapters of the guide, which show the samples. */
const guide = 'spec/v1/guide';
const pages = [
  'README.md',
  ...readdirSync(join(root, guide)).map((chapter) => `${guide}/${chapter}`),
  ...['cli', 'client', 'emulator', 'receiver', 'testing'].map((part) => `src/${part}/README.md`),
]
  .map((page) => readText(join(root, page)))
  .join('\n');

/**
 * Checks that a page shows each sample. The samples are separate files, so that they are compiled with the tests, and
 * run by samples.test.ts.
 */
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
