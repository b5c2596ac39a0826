// @module-tag php
// @module-tag python3
import { beforeAll, test } from 'vitest';

beforeAll(() => {
  throw new Error('a hook of a skipped file ran');
});

test('is never run', () => undefined);
