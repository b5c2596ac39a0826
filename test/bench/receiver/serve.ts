import { fork } from 'node:child_process';
import { once } from 'node:events';

/** What a server says first. */
export interface Ready {
  port: number;
}

/** What a server says whenever it is asked. */
export interface Figures {
  /** How many deliveries reached the place where a program would go on. */
  handled: number;
  /** The time that its processors have worked, in µs. */
  cpu: number;
}

/** A contestant in a process of its own. */
export interface Served {
  url: string;
  figures(): Promise<Figures>;
  /** Resolves when the process has ended. */
  close(): Promise<void>;
}

/** How long a server may take to be ready or to say something, in ms. */
const patience = 60_000;

/**
 * Starts the server of a contestant on a port of loopback that is free. It ends with this process at the latest.
 *
 * @param program the bundle of server-child.ts
 */
export async function serve(program: string, name: string): Promise<Served> {
  const server = fork(program, [name], {
    execArgv: [],
    // As in service: Express answers with the stack of an error elsewhere.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let errors = '';
  server.stderr!.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));

  /** The next that the server says. */
  async function answer<T>(): Promise<T> {
    const signal = AbortSignal.timeout(patience);
    const gone = ended.then(() => {
      throw new Error(`The server of ${name} ended:\n${errors}`);
    });
    const [message] = (await Promise.race([once(server, 'message', { signal }), gone])) as [T];
    return message;
  }

  async function close(): Promise<void> {
    server.kill();
    await ended;
  }

  try {
    const { port } = await answer<Ready>();
    return {
      url: `http://127.0.0.1:${port}/kaizala`,
      async figures() {
        const figures = answer<Figures>();
        server.send('figures');
        return figures;
      },
      close,
    };
  } catch (error) {
    await close();
    throw error;
  }
}
