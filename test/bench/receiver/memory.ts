import { root } from '../../../scripts/lib/project.js';
import { runNode } from '../harness/process.js';
import type { Comparison } from '../harness/suite.js';

/** The state of a receiver after `count` deliveries. */
export interface Checkpoint {
  count: number;
  /** The used heap after a collection, including external memory, in MiB. */
  heap: number;
  /** Deliveries/s since the previous checkpoint. */
  speed: number;
}

const counts = [200_000, 400_000, 600_000, 800_000, 1_000_000];

/**
 * A receiver after an increasing number of deliveries, all in one process. Each checkpoint is a contestant.
 *
 * @param program the bundle of memory-child.ts
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
    // The used memory after a collection hardly varies, so one round is enough.
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
