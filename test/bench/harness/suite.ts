/** The default export of a file `test/bench/<name>.bench.ts`. */
export interface Suite {
  title: string;
  /** Describes the comparison, the input and the measures for fairness, in Markdown for the results. */
  about: string;
  /** The packages whose versions appear in the results. */
  packages: readonly string[];
  /** Does all unmeasured preparation, and verifies that the contestants do the same work. */
  open(): Promise<OpenSuite>;
}

export interface OpenSuite {
  comparisons: Comparison[];
  /** Removes everything that `open` has prepared. Also called after a failure. */
  close?(): void | Promise<void>;
}

/** Contestants that take turns in one run, so that other load of the machine affects them alike. */
export interface Comparison {
  title: string;
  /** The unit of each measured value, by name: `{ time: 's' }`. */
  metrics: Record<string, string>;
  contestants: Contestant[];
  /** The contestant whose values divide those of the others. */
  baseline: string;
  aims: Aim[];
  rounds: number;
  /** The number of rounds before the measured ones, in which compilers and caches warm up. */
  warmups: number;
}

export interface Contestant {
  name: string;
  /** Takes one sample: a value for each metric. */
  measure(): Sample | Promise<Sample>;
}

export interface Sample {
  values: Record<string, number>;
  /** The parts of the first metric, such as the steps of a build. */
  parts?: Record<string, number>;
}

/** A target for a contestant, as a multiple of the baseline. */
export interface Aim {
  contestant: string;
  metric: string;
  at: 'most' | 'least';
  factor: number;
  /** The known reason, which the results show if the aim is missed. */
  whenMissed?: string;
}
