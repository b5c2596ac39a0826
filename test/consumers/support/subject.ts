import type { Project } from './project.js';

/** What a program uses the package with, in one version: a row of the table. */
export interface Subject {
  name: string;
  version: string;
  /** Whether its verdict is only told. */
  isReportOnly?: boolean;
  cases: Record<string, Case>;
}

/** Throws when the package cannot be used so. */
export type Case = (project: Project) => Promise<void>;
