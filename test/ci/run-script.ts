import { spawn } from 'node:child_process';
import { once } from 'node:events';

export interface Ended {
  code: number;
  out: string;
  err: string;
}

/** Runs bash with arguments, in a folder, and with no other environment variables than PATH and the given ones. */
export async function runScript(
  args: string[],
  cwd: string,
  env: Record<string, string>,
): Promise<Ended> {
  const child = spawn('bash', args, {
    cwd,
    env: { PATH: process.env['PATH'], ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
    timeout: 120_000,
  });
  const ended: Ended = { code: 0, out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (piece: string) => (ended.out += piece));
  child.stderr.setEncoding('utf8').on('data', (piece: string) => (ended.err += piece));
  const [code] = (await once(child, 'close')) as [number | null];
  ended.code = code ?? -1;
  return ended;
}
