import type { Project } from './project.js';

/** One version of a tool, such as a compiler. It is a row in the table of results. */
export interface Subject {
  name: string;
  version: string;
  /** If set, the job does not fail when the verdict on this tool changes. */
  isReportOnly?: boolean;
  cases: Record<string, Case>;
}

/** A test case: uses the package with the tool in a project. Rejects if the package does not work. */
export type Case = (project: Project) => Promise<void>;
