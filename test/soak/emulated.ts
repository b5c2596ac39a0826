import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Command, Figures } from './emulator-child.js';

/** An emulator in a separate process. */
export interface Emulated {
  url: string;
  figures(): Promise<Figures>;
  /**
   * Closes the emulator, and waits until its process exits.
   *
   * @returns the problems: a wrong exit, unhandled errors or output of the process
   */
  close(): Promise<string[]>;
  /** Kills the process. */
  kill(): void;
}

const program = fileURLToPath(new URL('emulator-child.ts', import.meta.url));

/** How long the process may take to respond and to exit, in ms. */
const patience = 20_000;

/** @param flags more flags for Node */
export async function startEmulated(flags: readonly string[] = []): Promise<Emulated> {
  const child = fork(program, {
    execArgv: [...flags, '--expose-gc', '--import', 'tsx'],
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  let printed = '';
  child.stderr!.setEncoding('utf8').on('data', (text: string) => {
    printed = (printed + text).slice(-4000);
  });
  const ended = once(child, 'close') as Promise<[number | null, string | null]>;
  const kill = () => void child.kill('SIGKILL');
  process.once('exit', kill);
  void ended.then(() => process.off('exit', kill));

  async function request(command: Command): Promise<Figures> {
    const limit = new AbortController();
    const timer = setTimeout(() => limit.abort(), patience);
    try {
      const response = once(child, 'message', { signal: limit.signal }) as Promise<[Figures]>;
      const gone = ended.then(() => {
        throw new Error(`The emulator ended:\n${printed}`);
      });
      if (child.connected) child.send(command);
      const [figures] = await Promise.race([response, gone]);
      return figures;
    } finally {
      clearTimeout(timer);
    }
  }

  try {
    const { url } = await request('figures');
    return {
      url,
      figures: () => request('figures'),
      async close() {
        const { unhandled } = await request('close');
        const timer = setTimeout(kill, patience);
        const [code, signal] = await ended;
        clearTimeout(timer);
        return [
          ...unhandled.map((reason) => `A rejected promise was not handled: ${reason}`),
          ...(code === 0
            ? []
            : [`The process of the emulator did not exit normally: ${code ?? signal}.`]),
          ...(printed === '' ? [] : [`The emulator printed: ${printed}`]),
        ];
      },
      kill,
    };
  } catch (error) {
    kill();
    throw error;
  }
}
