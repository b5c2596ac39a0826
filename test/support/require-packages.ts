import type { TestProject } from 'vitest/node';
import { requirePackages } from './install-packages.js';

/** Runs before the tests of a project with a private package. The folder of the package has the name of the project. */
export default function setup({ name }: TestProject): void {
  requirePackages(name, `test/${name}`);
}
