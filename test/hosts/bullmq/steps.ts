/** What handlers did, in all processes, and why some did it again. */

/** A step of a handler. `end` is its effect: the job is done, but BullMQ does not know it yet. */
export interface Step {
  worker: number;
  key: string;
  eventId: string;
  what: 'begin' | 'throw' | 'end';
}

/** One run of the handler of a job. */
export interface Run {
  worker: number;
  threw: boolean;
  ended: boolean;
}

/** Why a handler ran again: how the run before came out. */
export type Reason = 'it threw' | 'killed in the middle' | 'killed after its effect' | 'lost lock';

/** The runs of each job, by its key. */
export function runsOf(steps: readonly Step[]): Map<string, Run[]> {
  const runs = new Map<string, Run[]>();
  for (const { key, worker, what } of steps) {
    const ofKey = runs.get(key) ?? [];
    runs.set(key, ofKey);
    if (what === 'begin') {
      ofKey.push({ worker, threw: false, ended: false });
      continue;
    }
    // Not always the latest run: a worker that lost its lock goes on beside the next one.
    const run = ofKey.findLast((one) => one.worker === worker);
    if (!run) throw new Error(`A run of ${key} has no beginning: "${what}" in worker ${worker}.`);
    if (what === 'throw') run.threw = true;
    else run.ended = true;
  }
  return runs;
}

/** The reasons of all runs of a job but the first. */
export function reasonsOf(runs: readonly Run[], killed: ReadonlySet<number>): Reason[] {
  return runs.slice(0, -1).map(({ worker, threw, ended }) => {
    if (threw) return 'it threw';
    if (!killed.has(worker)) return 'lost lock';
    return ended ? 'killed after its effect' : 'killed in the middle';
  });
}
