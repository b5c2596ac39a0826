import { describe, test } from 'vitest';

test('is run', { tags: ['python3'] }, () => undefined);

describe('samples', { tags: ['php'] }, () => {
  test('is never run', () => undefined);
});

test('has a reason of another kind', { skip: true }, () => undefined);
