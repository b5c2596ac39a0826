/** Clients in other programming languages. Redocly's command generates them from the English bundles. */
// @module-tag php
// @module-tag python3
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { test } from 'vitest';
import { toolPath } from '../support/tools.js';
import { generators } from './generators.js';
import { bundles } from './support/bundles.js';
import { expectComplaints } from './support/complaints.js';
import { makeFolder } from './support/folder.js';
import { generate } from './support/generate.js';

const folder = makeFolder();
const redocly = generators.find(({ name }) => name === '@redocly/cli')!;

test('generates clients that PHP and Python can parse', async () => {
  const found = new Map<string, string[]>();
  for (const bundle of bundles.filter(({ name, api }) => name === api)) {
    const target = join(folder, bundle.name);
    const complaints = await generate(redocly, bundle, target);
    const python = await errorOf(toolPath('python3'), ['-m', 'py_compile', 'client.py'], target);
    const php = await errorOf(toolPath('php'), ['-l', 'client.php'], target);
    found.set(bundle.name, [...complaints, ...python, ...php]);
  }
  expectComplaints(redocly.name, 'parse', found);
});

/**
 * Runs a program. Returns the last line of its error output without line numbers, or nothing if the program succeeds.
 */
function errorOf(program: string, args: string[], cwd: string): Promise<string[]> {
  return new Promise((resolve) => {
    execFile(program, args, { cwd }, (error, _stdout, stderr) => {
      const line = stderr.trim().split('\n').at(-1)!;
      resolve(error ? [line.replace(/ on line \d+$/, '').replaceAll(/ +/g, ' ')] : []);
    });
  });
}
