import { test } from 'vitest';
import { typecheck } from '../../scripts/generate/compile.js';
import { root } from '../../scripts/lib/project.js';

/** Runs the type tests, too: `expectTypeOf` and `@ts-expect-error` mean nothing before somebody compiles them. */
test('the whole project compiles', async () => {
  await typecheck(root);
});
