import type { TestProject } from 'vitest/node';
import { requirePackages } from './install-packages.js';

/**
 * Runs before the tests of a Vitest project that needs a private package. The package is in the folder
 * `test/<project>`.
 */
export default function setup({ name }: TestProject): void {
  requirePackages(name, `test/${name}`);
}
