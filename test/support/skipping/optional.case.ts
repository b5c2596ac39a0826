// @module-tag valkey-server
import { test } from 'vitest';

test('is never run', () => undefined);
