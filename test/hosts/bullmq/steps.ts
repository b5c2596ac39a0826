/** The steps that the handlers in all worker processes have recorded, and why handlers ran again. */

/**
 * A recorded step of a handler. The step `end` is the effect of the handler: the job is done, but BullMQ does not know
 * it yet.
 */
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

/** Why a handler ran again for the same job: how the previous run ended. */
export type Reason = 'it threw' | 'killed in the middle' | 'killed after its effect' | 'lost lock';

/** Returns the runs of each job. The key is the key of the job. */
export function runsOf(steps: readonly Step[]): Map<string, Run[]> {
  const runs = new Map<string, Run[]>();
  for (const { key, worker, what } of steps) {
    const ofKey = runs.get(key) ?? [];
    runs.set(key, ofKey);
    if (what === 'begin') {
      ofKey.push({ worker, threw: false, ended: false });
      continue;
    }
    // Search the run of this worker. It may not be the latest run, because a worker that has lost its lock continues
    // during the next run.
    const run = ofKey.findLast((one) => one.worker === worker);
    if (!run)
      throw new Error(
        `The run of ${key} in worker ${worker} has the step "${what}" without "begin".`,
      );
    if (what === 'throw') run.threw = true;
    else run.ended = true;
  }
  return runs;
}

/** Returns why each run of a job after the first one was necessary. */
export function reasonsOf(runs: readonly Run[], killed: ReadonlySet<number>): Reason[] {
  return runs.slice(0, -1).map(({ worker, threw, ended }) => {
    if (threw) return 'it threw';
    if (!killed.has(worker)) return 'lost lock';
    return ended ? 'killed after its effect' : 'killed in the middle';
  });
}
