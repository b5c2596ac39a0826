import { fork } from 'node:child_process';
import { once } from 'node:events';

/** The first message from the process of a server: the port at which the server listens. */
export interface Ready {
  port: number;
}

/** The figures that a server reports when the benchmark asks for them. */
export interface Figures {
  /** The number of deliveries that reached the event handlers. */
  handled: number;
  /** The CPU time of the server, in µs. */
  cpu: number;
}

/** A compared server in a separate process. */
export interface Served {
  url: string;
  figures(): Promise<Figures>;
  /** Resolves when the process has ended. */
  close(): Promise<void>;
}

/** How long a server may take to start or to respond, in ms. */
const patience = 60_000;

/**
 * Starts a compared server on a free port of loopback. When this process ends, the server ends, too.
 *
 * @param program the path of the bundled server-child.ts
 */
export async function serve(program: string, name: string): Promise<Served> {
  const server = fork(program, [name], {
    execArgv: [],
    // Use NODE_ENV of production. Otherwise, Express would write the stack of an error into its response.
    env: { ...process.env, NODE_ENV: 'production' },
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let errors = '';
  server.stderr!.setEncoding('utf8').on('data', (text: string) => (errors += text));
  const ended = new Promise<void>((resolve) => server.once('close', () => resolve()));

  /** Waits for the next message of the server. */
  async function nextMessage<T>(): Promise<T> {
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
    const { port } = await nextMessage<Ready>();
    return {
      url: `http://127.0.0.1:${port}/kaizala`,
      async figures() {
        const figures = nextMessage<Figures>();
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
