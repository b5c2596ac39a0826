import type { Project } from './project.js';

/** A tool in one version, such as a compiler: a row of the table. */
export interface Subject {
  name: string;
  version: string;
  /** A change of its verdict does not fail the job. */
  isReportOnly?: boolean;
  cases: Record<string, Case>;
}

/** Uses the package with the tool in a project. Rejects if it does not work. */
export type Case = (project: Project) => Promise<void>;
