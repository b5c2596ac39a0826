import { root } from '../../../scripts/lib/project.js';
import { runNode } from '../harness/process.js';
import type { Comparison } from '../harness/suite.js';

/** The state of a receiver after `count` deliveries. */
export interface Checkpoint {
  count: number;
  /** The used heap after a collection, including external memory, in MiB. */
  heap: number;
  /** How many deliveries the receiver handled per second since the previous checkpoint. */
  speed: number;
}

const counts = [200_000, 400_000, 600_000, 800_000, 1_000_000];

/**
 * Compares the memory of one receiver after 200,000, 400,000 … 1,000,000 deliveries, in one process. Each of these
 * states is a contestant of the comparison.
 *
 * @param program the path of the bundled memory-child.ts
 */
export function memory(program: string): Comparison {
  let run: Promise<Checkpoint[]> | undefined;
  const nameOf = (count: number) => `after ${count.toLocaleString('en')}`;
  return {
    title: 'Memory over 1,000,000 deliveries',
    metrics: { heap: 'MiB', speed: 'deliveries/s' },
    baseline: nameOf(200_000),
    contestants: counts.map((count) => ({
      name: nameOf(count),
      async measure() {
        const checkpoint = (await (run ??= runChild(program))).find(
          (found) => found.count === count,
        );
        return { values: { heap: checkpoint?.heap ?? NaN, speed: checkpoint?.speed ?? NaN } };
      },
    })),
    // After a garbage collection, the used memory hardly varies, so one round is enough.
    rounds: 1,
    warmups: 0,
    aims: [{ contestant: nameOf(1_000_000), metric: 'heap', at: 'most', factor: 1.1 }],
  };
}

async function runChild(program: string): Promise<Checkpoint[]> {
  const { output } = await runNode(['--expose-gc', program], root);
  return output
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Checkpoint);
}
