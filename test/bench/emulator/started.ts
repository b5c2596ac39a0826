import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';

/** A running program that listens. */
export interface Started {
  url: string;
  /** The time from the start of the process to its first response, in s. */
  seconds: number;
  /** Resolves when the process has ended. */
  close(): Promise<void>;
}

/** The timeout for the first response, and the pause between two attempts, in ms. */
const [patience, pause] = [30_000, 5];

/**
 * Starts a program with Node, and makes requests to it until it responds with any status.
 * The program ends with this process at the latest.
 *
 * @param urlIn finds the URL to request in the output so far
 * @throws Error with the output, if the program ends or does not respond
 */
export async function start(
  name: string,
  args: readonly string[],
  urlIn: (output: string) => string | undefined,
): Promise<Started> {
  const begin = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let hasEnded = false;
  for (const stream of [child.stdout, child.stderr])
    stream
      .setEncoding('utf8')
      .on('data', (text: string) => (output = (output + text).slice(-4000)));
  const ended = once(child, 'close').then(() => (hasEnded = true));
  const end = () => child.kill('SIGKILL');
  // Without this, the program would survive if this process is ended by a signal.
  const stop = (signal: NodeJS.Signals) => {
    end();
    process.kill(process.pid, signal);
  };
  process.once('exit', end).once('SIGINT', stop).once('SIGTERM', stop);
  void ended.then(() => process.off('exit', end).off('SIGINT', stop).off('SIGTERM', stop));
  const close = async () => {
    // A program that ignores the first signal, for example during its start, gets SIGKILL after 5 s.
    child.kill();
    const timer = setTimeout(end, 5000);
    await ended;
    clearTimeout(timer);
  };
  for (;;) {
    const url = urlIn(output);
    if (url !== undefined && (await responds(url)))
      return { url, seconds: (performance.now() - begin) / 1000, close };
    if (hasEnded || performance.now() - begin > patience) {
      await close();
      throw new Error(`${name} ${hasEnded ? 'ended' : 'does not respond'}:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function responds(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: patience }, (response) => {
      response.resume();
      response.on('close', () => resolve(response.complete));
    });
    request.on('timeout', () => request.destroy()).on('error', () => resolve(false));
  });
}
