import type { TestProject } from 'vitest/node';
import { requirePackages } from './install-packages.js';

/** Before the tests of a project with a private package, whose folder has the name of the project. */
export default function setup({ name }: TestProject): void {
  requirePackages(name, `test/${name}`);
}
