import { existsSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { callsFor, configureTools } from './build/tools.js';
import { packageFile, runNode } from './harness/process.js';
import { copyProject } from '../support/project-copy.js';
import { timeCommand } from './harness/steps.js';
import type { Sample, Suite } from './harness/suite.js';

const apis = ['v1', 'connector'];

/**
 * Files that the build generates, but that none of the compared command-line tools can generate. The benchmark copies
 * them before it starts the tools, so that tsc compiles the same files as in the build.
 */
const withoutTool = [
  'client.ts',
  'events.ts',
  'examples.ts',
  'schemas',
  'types.ts',
  'validators.d.ts',
  'validators.js',
];

const suite: Suite = {
  title:
    'The whole build of both descriptions with the documentation, compared with its tools called one after another',
  about: [
    'Both run in copies of the project in a temporary folder, and start without `generated/` and `dist/`.',
    'The build is `tsx scripts/build.ts` as a process.',
    'The tools are called with `node <bin>`, so that the start-up of npx is not counted. A tool that accepts both descriptions at once gets both.',
    'Files that no command-line tool generates (fetch client, event helpers, examples, schemas, types with names, validators for tools) are copied for `tsc`, which is not measured.',
  ].join('\n'),
  packages: [
    '@redocly/cli',
    '@redocly/openapi-core',
    '@stoplight/spectral-cli',
    '@stoplight/spectral-core',
    'openapi-typescript',
    'ajv',
    'esbuild',
    'typescript',
    'tsx',
  ],
  async open() {
    const copies = [copyProject(), copyProject()];
    const [ours = '', theirs = ''] = copies.map(({ path }) => path);
    await mkdir(join(theirs, 'bench'));
    await configureTools(theirs, apis);
    await buildOnce(ours);
    await keepWithoutTool(ours, theirs);
    return {
      comparisons: [
        {
          title: 'Build',
          metrics: { time: 's' },
          baseline: 'tools one by one',
          rounds: 3,
          warmups: 0,
          contestants: [
            { name: 'npm run build', measure: () => buildOnce(ours) },
            { name: 'tools one by one', measure: () => callTools(theirs) },
          ],
          aims: [
            {
              contestant: 'npm run build',
              metric: 'time',
              at: 'most',
              factor: 0.5,
              whenMissed:
                'Spectral takes most of the time on both sides; a single process saves only the start-ups.',
            },
          ],
        },
      ],
      close: () => copies.forEach((copy) => copy.remove()),
    };
  },
};
export default suite;

async function buildOnce(folder: string): Promise<Sample> {
  await clear(folder);
  return timeCommand([packageFile('tsx/dist/cli.mjs'), 'scripts/build.ts'], folder);
}

async function callTools(folder: string): Promise<Sample> {
  await clear(folder);
  for (const api of apis) {
    await cp(join(folder, 'bench', 'given', api), join(folder, 'generated', api), {
      recursive: true,
    });
    await mkdir(join(folder, 'generated', 'docs', api), { recursive: true });
  }
  const parts: Record<string, number> = {};
  for (const { tool, args } of callsFor(apis)) {
    const { seconds } = await runNode(args, folder);
    parts[tool] = (parts[tool] ?? 0) + seconds;
  }
  verify(folder);
  return {
    values: { time: Object.values(parts).reduce((sum, seconds) => sum + seconds, 0) },
    parts,
  };
}

function clear(folder: string): Promise<unknown> {
  return Promise.all(
    ['generated', 'dist'].map((name) => rm(join(folder, name), { recursive: true, force: true })),
  );
}

async function keepWithoutTool(from: string, to: string): Promise<void> {
  for (const api of apis) {
    for (const name of withoutTool) {
      await cp(join(from, 'generated', api, name), join(to, 'bench', 'given', api, name), {
        recursive: true,
      });
    }
  }
}

/**
 * Checks that a build has written its files. Otherwise, a tool that writes nothing, or to another folder, would look
 * fast.
 */
function verify(folder: string): void {
  const files = [
    'openapi.yaml',
    'openapi.json',
    'plain-types.ts',
    'compiled-validators.js',
    '../docs/API/index.html',
  ];
  for (const api of apis) {
    const expected = files.map((file) => join('generated', api, file.replace('API', api)));
    for (const file of [...expected, 'dist/src/index.js']) {
      if (!existsSync(join(folder, file))) throw new Error(`The tools did not write ${file}.`);
    }
  }
}
