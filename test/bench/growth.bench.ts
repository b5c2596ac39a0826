import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { multiply } from './growth/multiply.js';
import { runNode } from './harness/process.js';
import { copyProject, type ProjectCopy } from '../support/project-copy.js';
import { stepsOf } from './harness/steps.js';
import type { Contestant, Suite } from './harness/suite.js';

const child = fileURLToPath(new URL('./growth/child.ts', import.meta.url));

const sizes = [1, 5, 10];

const suite: Suite = {
  title: 'The build of synthetic descriptions with 5 and 10 times the events and operations',
  about: [
    'Each copy of an event or operation has its own path, schemas, examples and names. The receiver, headers and parameters are shared. The lists and the union of the events grow.',
    'All copies pass every lint rule, because a build starts with the lint. They have no German, and have the code samples of the originals.',
    'There are two rounds, because one takes over a minute. The CPU time is included because other load of the machine hardly affects it.',
    'The time is that of `build(root)` in a separate process, without the start-up of Node. The memory is the peak of that process.',
  ].join('\n'),
  packages: [
    '@redocly/openapi-core',
    '@stoplight/spectral-core',
    'openapi-typescript',
    'ajv',
    'esbuild',
    'typescript',
  ],
  async open() {
    const copies: ProjectCopy[] = [];
    for (const size of sizes) {
      const copy = copyProject();
      copies.push(copy);
      multiply(join(copy.path, 'spec'), size);
      keepEmulator(copy.path);
    }
    return {
      comparisons: [
        {
          title: 'Growth',
          metrics: { time: 's', 'CPU time': 's', memory: 'MiB' },
          baseline: 'size 5',
          rounds: 2,
          warmups: 0,
          contestants: sizes.map((size, index) => contestant(`size ${size}`, copies[index]!.path)),
          aims: ['time', 'CPU time', 'memory'].map((metric) => ({
            contestant: 'size 10',
            metric,
            at: 'most',
            factor: 2.2,
          })),
        },
      ],
      close: () => copies.forEach((copy) => copy.remove()),
    };
  },
};
export default suite;

/**
 * Changes the types of the emulator, so that it compiles without an implementation of the copied operations. The
 * compiler would otherwise require an implementation of every operation.
 */
function keepEmulator(folder: string): void {
  const path = join(folder, 'src/emulator/api/operations.ts');
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(
    /(\): Record<OperationId, Operation> \{\n)/,
    '$1  return operationsOf(service) as Record<OperationId, Operation>;\n}\n\nfunction operationsOf(service: Service): Record<string, Operation> {\n',
  );
  if (changed === text)
    throw new Error(
      'src/emulator/api/operations.ts does not declare its operations as expected. Fix: correct keepEmulator.',
    );
  writeFileSync(path, changed);
}

function contestant(name: string, folder: string): Contestant {
  return {
    name,
    async measure() {
      const { output } = await runNode(['--import', 'tsx', child, folder], folder);
      const last = output.trim().split('\n').at(-1) ?? '';
      const values = JSON.parse(last) as Record<string, number>;
      return { values, parts: stepsOf(output) };
    },
  };
}
