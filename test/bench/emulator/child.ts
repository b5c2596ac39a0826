import { fork } from 'node:child_process';
import { once } from 'node:events';

/** A program in a process of its own, which answers what it is asked. */
export interface Child {
  /** Asks, and gives the answer; one question at a time. */
  ask<Answer>(question: object): Promise<Answer>;
  /** Resolves when the process has ended. */
  close(): Promise<void>;
}

/** How long a child may take for an answer, in ms. */
const patience = 60_000;

/**
 * Starts a program, which ends with this process at the latest.
 *
 * @param execArgv options of Node's, such as `--expose-gc`
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
  // It is told of by the question that it leaves open.
  gone.catch(() => undefined);

  return {
    async ask<Answer>(question: object) {
      const waiting = new AbortController();
      const timer = setTimeout(() => waiting.abort(), patience);
      try {
        const message = once(child, 'message', { signal: waiting.signal });
        message.catch(() => undefined);
        if (child.connected) child.send(question);
        const [answer] = (await Promise.race([message, gone])) as [
          { error: string } | { value: Answer },
        ];
        if ('error' in answer) throw new Error(`The child ${name} failed: ${answer.error}`);
        return answer.value;
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
