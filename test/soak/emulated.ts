import { fork } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import type { Figures, Question } from './emulator-child.js';

/** An emulator in a process of its own. */
export interface Emulated {
  url: string;
  figures(): Promise<Figures>;
  /**
   * Closes the emulator, and waits for its process to end by itself.
   *
   * @returns what is wrong with how it ended, or with what it printed
   */
  close(): Promise<string[]>;
  /** Ends the process at once. */
  kill(): void;
}

const program = fileURLToPath(new URL('emulator-child.ts', import.meta.url));

/** How long it may take to answer and to end, in ms. */
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

  async function ask(question: Question): Promise<Figures> {
    const patient = new AbortController();
    const timer = setTimeout(() => patient.abort(), patience);
    try {
      const answer = once(child, 'message', { signal: patient.signal }) as Promise<[Figures]>;
      const gone = ended.then(() => {
        throw new Error(`The emulator ended:\n${printed}`);
      });
      if (child.connected) child.send(question);
      const [figures] = await Promise.race([answer, gone]);
      return figures;
    } finally {
      clearTimeout(timer);
    }
  }

  try {
    const { url } = await ask('figures');
    return {
      url,
      figures: () => ask('figures'),
      async close() {
        const { unhandled } = await ask('close');
        const timer = setTimeout(kill, patience);
        const [code, signal] = await ended;
        clearTimeout(timer);
        return [
          ...unhandled.map((reason) => `A promise failed, and nobody saw it: ${reason}`),
          ...(code === 0 ? [] : [`The emulator did not end by itself: ${code ?? signal}.`]),
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
