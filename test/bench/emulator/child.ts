import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A program in a separate process that responds to messages. */
export interface Child {
  /** Sends a message, and resolves to the response; one message at a time. */
  request<Response>(message: object): Promise<Response>;
  /** Resolves when the process has ended. */
  close(): Promise<void>;
}

/** How long a child may take to respond, in ms. */
const patience = 60_000;

/**
 * Starts a program, which exits with this process at the latest.
 *
 * @param execArgv options of Node, such as `--expose-gc`
 */
export function startChild(
  program: string,
  args: readonly string[],
  execArgv: readonly string[] = [],
): Child {
  const name = args.join(' ');
  const child = fork(program, args, {
    execArgv: [...execArgv],
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let errors = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    errors = (errors + text).slice(-4000);
  });
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  const gone = ended.then(() => {
    throw new Error(`The child ${name} ended:\n${errors}`);
  });
  // The pending request reports the error.
  gone.catch(() => undefined);

  return {
    async request<Response>(content: object) {
      const waiting = new AbortController();
      const timer = setTimeout(() => waiting.abort(), patience);
      try {
        const message = once(child, 'message', { signal: waiting.signal });
        message.catch(() => undefined);
        if (child.connected) child.send(content);
        const [response] = (await Promise.race([message, gone])) as [
          { error: string } | { value: Response },
        ];
        if ('error' in response) throw new Error(`The child ${name} failed: ${response.error}`);
        return response.value;
      } finally {
        clearTimeout(timer);
        waiting.abort();
      }
    },
    async close() {
      child.kill();
      await ended;
    },
  };
}
