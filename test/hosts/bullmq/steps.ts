/** The steps of the handlers in all processes, and the reasons of repeated runs. */

/** A step of a handler. `end` is its effect: the job is done, but not yet reported to BullMQ. */
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

/** Why a handler ran again: the outcome of the previous run. */
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
    // The run of this worker is not always the latest one: a worker that lost its lock continues during the next run.
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

/** The reasons of all runs of a job except the first one. */
export function reasonsOf(runs: readonly Run[], killed: ReadonlySet<number>): Reason[] {
  return runs.slice(0, -1).map(({ worker, threw, ended }) => {
    if (threw) return 'it threw';
    if (!killed.has(worker)) return 'lost lock';
    return ended ? 'killed after its effect' : 'killed in the middle';
  });
}
