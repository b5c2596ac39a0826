/** The default export of a file `test/bench/<name>.bench.ts`. */
export interface Suite {
  title: string;
  /** Markdown text for the results: what is compared, with which input, and how the comparison is made fair. */
  about: string;
  /** The names of the packages whose versions the results show. */
  packages: readonly string[];
  /**
   * Prepares the comparisons, and verifies that all compared tools do the same work. The time of this preparation is
   * not measured.
   */
  open(): Promise<OpenSuite>;
}

export interface OpenSuite {
  comparisons: Comparison[];
  /** Markdown text for the results, such as a table of what each tool finds. It is above the measured values. */
  results?: string;
  /** Removes everything that `open` has prepared. It is also called after a failure. */
  close?(): void | Promise<void>;
}

/**
 * A comparison of several contestants (the compared tools). They are measured in turn, so that other load of the
 * machine affects all of them equally.
 */
export interface Comparison {
  title: string;
  /** The measured values: the key is the name, the value is the unit, such as `{ time: 's' }`. */
  metrics: Record<string, string>;
  contestants: Contestant[];
  /** The name of the contestant with which all others are compared: their values are divided by its values. */
  baseline: string;
  aims: Aim[];
  rounds: number;
  /** The number of rounds before the measured rounds. In these first rounds, compilers and caches warm up. */
  warmups: number;
}

export interface Contestant {
  name: string;
  /** Takes one sample: a value for each metric. */
  measure(): Sample | Promise<Sample>;
}

export interface Sample {
  values: Record<string, number>;
  /** The parts of the value of the first metric, such as the seconds of each step of a build. */
  parts?: Record<string, number>;
}

/** A value that a contestant should reach, as a multiple of the value of the baseline. */
export interface Aim {
  contestant: string;
  metric: string;
  at: 'most' | 'least';
  factor: number;
  /** Why the aim is missed, if we know it. The results show this text when the aim is missed. */
  whenMissed?: string;
}
