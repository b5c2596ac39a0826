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
    'Each copy of an event or operation has its own path, schemas, examples and names; the receiver, headers and parameters are shared, and the lists and the union of the events grow.',
    'All of them pass every lint rule, as a build begins with that; they have no German, and the code samples of what they copy.',
    'Two rounds, because one takes over a minute; the CPU time is there because it hardly notices what else the machine does.',
    'The time is that of `build(root)` in a process of its own, without the start-up of Node; the memory is the peak of that process.',
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

/** The emulator answers every operation, says the compiler; it need not answer the copies. */
function keepEmulator(folder: string): void {
  const path = join(folder, 'src/emulator/api/operations.ts');
  const text = readFileSync(path, 'utf8');
  const changed = text.replace(
    /(\): Record<OperationId, Operation> \{\n)/,
    '$1  return operationsOf(service) as Record<OperationId, Operation>;\n}\n\nfunction operationsOf(service: Service): Record<string, Operation> {\n',
  );
  if (changed === text)
    throw new Error('src/emulator/api/operations.ts lists its operations in another way.');
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
