/** Runs before each test file: refuses connections that leave this machine, and fails the test that tries one. */
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach } from 'vitest';

const guard = fileURLToPath(new URL('guard.cjs', import.meta.url));
/** The file in which this process, and the programs that it starts, record the attempts. */
const attempts = join(tmpdir(), `kaizala-network-${process.pid}.txt`);
process.env['KAIZALA_NETWORK_ATTEMPTS'] = attempts;
createRequire(import.meta.url)(guard);

// Load the guard also in the programs that a test starts. In NODE_OPTIONS, a backslash in quotes is an escape.
const option = `--require="${guard.replaceAll('\\', '/')}"`;
const { NODE_OPTIONS: options = '' } = process.env;
if (!options.includes(option)) process.env['NODE_OPTIONS'] = `${options} ${option}`.trim();

function check(): void {
  if (!existsSync(attempts)) return;
  const targets = new Set(readFileSync(attempts, 'utf8').trim().split('\n'));
  rmSync(attempts);
  throw new Error(
    `The test tried to reach ${[...targets].join(', ')}, which is not on this machine. Fix: use a server on 127.0.0.1, or a host name that ends in .invalid.`,
  );
}

afterEach(check);
// An attempt in a `beforeAll` or an `afterAll` belongs to no test.
afterAll(check);
