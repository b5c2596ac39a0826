import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../project.js';

/** It greets in the console, which no option prevents. */
const greeting = /console\.info\(`@scalar\/api-reference@[\d.]+`\)/g;

/** Scalar's browser bundle, a classic script that sets the global `Scalar`. */
export async function scalarBundle(): Promise<string> {
  const folder = join(root, 'node_modules/@scalar/api-reference');
  return withoutGreeting(await readFile(join(folder, 'dist/browser/standalone.js'), 'utf8'));
}

/** @throws when it does not greet exactly once, as the next version may do it in another way */
export function withoutGreeting(bundle: string): string {
  const times = bundle.match(greeting)?.length ?? 0;
  if (times !== 1)
    throw new Error(
      `Scalar's bundle greets ${times} times instead of once: see what it writes to the console now.`,
    );
  return bundle.replace(greeting, 'void 0');
}
