import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:http';

/** A program that listens. */
export interface Started {
  url: string;
  /** From the start of the process to its first answer, in s. */
  seconds: number;
  /** Resolves when the process has ended. */
  close(): Promise<void>;
}

/** How long it may take to answer, and how long to wait before the next try, in ms. */
const [patience, pause] = [30_000, 5];

/**
 * Starts a program of Node's, and asks it until it answers, whatever the answer is. It ends with this process at the
 * latest.
 *
 * @param urlIn finds where to ask in what has been printed so far
 * @throws Error with what it printed, when it ends or does not answer
 */
export async function start(
  name: string,
  args: readonly string[],
  urlIn: (output: string) => string | undefined,
): Promise<Started> {
  const begin = performance.now();
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'] });
  let output = '';
  let isOver = false;
  for (const stream of [child.stdout, child.stderr])
    stream
      .setEncoding('utf8')
      .on('data', (text: string) => (output = (output + text).slice(-4000)));
  const ended = once(child, 'close').then(() => (isOver = true));
  const end = () => child.kill('SIGKILL');
  // Nothing else would end it when this process is ended from outside.
  const stop = (signal: NodeJS.Signals) => {
    end();
    process.kill(process.pid, signal);
  };
  process.once('exit', end).once('SIGINT', stop).once('SIGTERM', stop);
  void ended.then(() => process.off('exit', end).off('SIGINT', stop).off('SIGTERM', stop));
  const close = async () => {
    // What does not listen to the first, such as one that is just starting, gets the other.
    child.kill();
    const timer = setTimeout(end, 5000);
    await ended;
    clearTimeout(timer);
  };
  for (;;) {
    const url = urlIn(output);
    if (url !== undefined && (await answers(url)))
      return { url, seconds: (performance.now() - begin) / 1000, close };
    if (isOver || performance.now() - begin > patience) {
      await close();
      throw new Error(`${name} ${isOver ? 'ended' : 'does not answer'}:\n${output}`);
    }
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
}

function answers(url: string): Promise<boolean> {
  return new Promise((resolve) => {
    const request = get(url, { agent: false, timeout: patience }, (response) => {
      response.resume();
      response.on('close', () => resolve(response.complete));
    });
    request.on('timeout', () => request.destroy()).on('error', () => resolve(false));
  });
}
