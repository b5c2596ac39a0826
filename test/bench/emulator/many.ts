import type { Contestant } from '../harness/suite.js';
import { startChild } from './child.js';
import type { Target } from './delivering.js';
import type { ManyFigures } from './many-child.js';

/**
 * Measures an emulator with `count` webhooks. Each sample starts a new process, so that samples do not share memory.
 */
export function manyWebhooks(program: string, target: Target, count: number): Contestant {
  return {
    name: manyName(count),
    async measure() {
      const url = `${target.origin}/kaizala?depot=north`;
      const child = startChild(program, [String(count), url], ['--expose-gc']);
      try {
        const { time, cpu, memory } = await child.request<ManyFigures>({});
        return { values: { time, 'CPU time': cpu, memory } };
      } finally {
        await child.close();
      }
    },
  };
}

export function manyName(count: number): string {
  return `${count.toLocaleString('en')} webhooks`;
}
