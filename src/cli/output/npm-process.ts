import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Terminal } from './terminal.js';

/** The interval of checks whether npm is still running, in ms; our choice. */
const interval = 1000;

/** The data of a process that {@link npmProcess} needs. */
interface Process {
  parent: number;
  /** The command line of the process. */
  args: string;
}

/** Resolves when the user stops the command, nothing reads its output any more, or the npm that started it has ended. */
export function untilEnd(terminal: Pick<Terminal, 'env' | 'note' | 'interrupted'>): Promise<void> {
  const orphaned = npmGone(terminal.env).then(() =>
    terminal.note('The npm process that started this command has ended, so the command stops.'),
  );
  return Promise.race([terminal.interrupted(), orphaned]);
}

/**
 * Resolves when the npm that started this process has ended; never resolves if npm did not start it. npm starts the
 * command in a shell. If npm is killed, both would continue, and the command would block a port unnoticed.
 */
function npmGone(env: Terminal['env']): Promise<void> {
  const npm = env['npm_execpath'] && env['npm_command'] ? npmProcess() : undefined;
  if (npm === undefined) return new Promise(() => undefined);
  return new Promise((resolve) => {
    const timer = setInterval(() => {
      if (isRunning(npm)) return;
      clearInterval(timer);
      resolve();
    }, interval).unref();
  });
}

/** Returns the id of the npm process: the parent, or the parent of its shell; undefined if it is unknown. */
function npmProcess(): number | undefined {
  const { ppid } = process;
  const parent = processOf(ppid);
  if (!parent) return undefined;
  // Some shells replace themselves with the command. Then, the parent is npm.
  const isShell = / -c /.test(parent.args);
  const npm = isShell ? parent.parent : ppid;
  return npm > 1 ? npm : undefined;
}

function processOf(pid: number): Process | undefined {
  // On Windows, closing npm's window ends its processes, and the `ps` of git does not list them.
  if (process.platform === 'win32') return undefined;
  try {
    if (process.platform === 'linux') {
      const [, parent] = /^PPid:\s*(\d+)$/m.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))!;
      const args = readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ');
      return { parent: Number(parent), args };
    }
    const said = execFileSync('ps', ['-o', 'ppid=,args=', '-p', String(pid)], { encoding: 'utf8' });
    const [, parent, args] = /^\s*(\d+)\s+(.*)/.exec(said)!;
    return { parent: Number(parent), args: args! };
  } catch {
    // The system has neither /proc nor ps, or the process has ended.
    return undefined;
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
