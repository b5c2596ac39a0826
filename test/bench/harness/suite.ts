/** What a file `test/bench/<name>.bench.ts` exports as its default. */
export interface Suite {
  title: string;
  /** What is compared on what input, and what was done to be fair; Markdown for the results. */
  about: string;
  /** The packages whose versions the results name. */
  packages: readonly string[];
  /** Prepares everything that is not measured, and verifies that the contestants do the same work. */
  open(): Promise<OpenSuite>;
}

export interface OpenSuite {
  comparisons: Comparison[];
  /** Removes what was prepared; called after a failure, too. */
  close?(): void | Promise<void>;
}

/** Contestants that take turns in one run, so that the noise of the machine hits them alike. */
export interface Comparison {
  title: string;
  /** The measured values by their names, each with its unit: `{ time: 's' }`. */
  metrics: Record<string, string>;
  contestants: Contestant[];
  /** The contestant that the others are divided by. */
  baseline: string;
  aims: Aim[];
  rounds: number;
  /** Rounds before the measured ones, for compilers and caches to settle. */
  warmups: number;
}

export interface Contestant {
  name: string;
  /** Takes one sample: a value for each metric. */
  measure(): Sample | Promise<Sample>;
}

export interface Sample {
  values: Record<string, number>;
  /** What the first metric is made of, such as the steps of a build. */
  parts?: Record<string, number>;
}

/** What a contestant should reach, as a multiple of the baseline. */
export interface Aim {
  contestant: string;
  metric: string;
  at: 'most' | 'least';
  factor: number;
  /** The known reason, written into the results when the aim is missed. */
  whenMissed?: string;
}
