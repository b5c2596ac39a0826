import { spawn } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { wrongVerdicts } from '../support/verdicts.js';
import { freePort } from '../../support/free-port.js';
import { packageFile } from '../support/programs.js';
import { send } from '../support/send.js';
import type { Library } from './main.js';

/**
 * The mock server `prism mock` validates requests and their security, and responds with the examples. Its URLs do not
 * have the base path of the API.
 */
const library: Library = async ({ document, path }) => {
  const port = await freePort();
  const base = `http://127.0.0.1:${port}`;
  const args = ['mock', '--host', '127.0.0.1', '--port', String(port), '--errors', path];
  const child = spawn(process.execPath, [
    packageFile('@stoplight/prism-cli/dist/index.js'),
    ...args,
  ]);
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => (output += text));
  child.stderr.setEncoding('utf8').on('data', (text: string) => (output += text));
  try {
    const end = Date.now() + 60_000;
    while (!output.includes('Prism is listening on')) {
      if (child.exitCode !== null || Date.now() > end) return [`It does not start: ${output}`];
      await setTimeout(50);
    }
    return await wrongVerdicts(document, async (request) => (await send(base, request)) === 200);
  } finally {
    child.kill('SIGKILL');
  }
};

export default library;
