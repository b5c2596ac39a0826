import type { Project } from './project.js';

/** One version of a tool, such as a compiler: a row of the table. */
export interface Subject {
  name: string;
  version: string;
  /** If set, a change of the verdict does not fail the job. */
  isReportOnly?: boolean;
  cases: Record<string, Case>;
}

/** Uses the package with the tool in a project. Rejects if it does not work. */
export type Case = (project: Project) => Promise<void>;
