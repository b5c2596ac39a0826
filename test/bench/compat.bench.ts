import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { lastRelease, releasesFolder } from '../../scripts/description/releases.js';
import { root } from '../../scripts/lib/project.js';
import { findRedocly } from '../../src/cli/compat/run-redocly.js';
import { isRight, levelTable, rateAll } from './compat/levels.js';
import { runNode } from './harness/process.js';
import type { Contestant, Suite } from './harness/suite.js';

const suite: Suite = {
  title: 'The comparison of two versions of a description',
  about: [
    'Both compare the description v1 of the last release with that of today: 160 KB and 250 KB of JSON.',
    'compat runs `redocly diff`, too, and then adds its own rules, so it cannot be faster. The times include the start of Node.',
    '`redocly diff` has the rules `diff-recommended`. Without them, it rates every change as a patch.',
  ].join('\n'),
  packages: ['@redocly/cli'],
  async open() {
    const redocly = findRedocly([root]);
    const rated = await rateAll(redocly);
    const wrong = rated.filter(({ compat, expected }) => !isRight(compat, expected));
    if (wrong.length > 0) throw new Error(`compat rates wrongly: ${JSON.stringify(wrong)}`);
    const folder = mkdtempSync(join(tmpdir(), 'bench-compat-'));
    const config = join(folder, 'diff.yaml');
    writeFileSync(config, 'telemetry: off\nextends:\n  - diff-recommended\n');
    const base = join(root, releasesFolder, lastRelease(root), 'v1/openapi.json');
    const head = join(root, 'generated/v1/openapi.json');
    const options = ['--config', config, '--format', 'json', '--fail-on', 'none'];
    return {
      results: levelTable(rated),
      comparisons: [
        {
          title: 'Compare two descriptions',
          metrics: { time: 's' },
          baseline: 'redocly diff',
          rounds: 7,
          warmups: 1,
          contestants: [
            contestant('kaizala-webhooks compat', [
              join(root, 'dist/src/cli/main.js'),
              'compat',
              base,
              head,
            ]),
            contestant('redocly diff', [redocly, 'diff', base, head, ...options]),
          ],
          aims: [
            { contestant: 'kaizala-webhooks compat', metric: 'time', at: 'most', factor: 1.5 },
          ],
        },
      ],
      close: () => rmSync(folder, { recursive: true }),
    };
  },
};
export default suite;

function contestant(name: string, args: readonly string[]): Contestant {
  return {
    name,
    measure: async () => ({ values: { time: (await runNode(args, root)).seconds } }),
  };
}
