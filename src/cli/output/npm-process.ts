import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Terminal } from './terminal.js';

/** How often is looked whether npm still runs, in ms; our choice. */
const interval = 1000;

/** A process, as far as it is looked at. */
interface Process {
  parent: number;
  /** Its command line. */
  args: string;
}

/** Resolves when the user ends a command, nobody reads its output any more, or the npm that has started it is gone. */
export function untilEnd(terminal: Pick<Terminal, 'env' | 'note' | 'interrupted'>): Promise<void> {
  const orphaned = npmGone(terminal.env).then(() =>
    terminal.note('The npm that started this command has ended, and so does the command.'),
  );
  return Promise.race([terminal.interrupted(), orphaned]);
}

/**
 * Resolves when the npm that has started this process is gone. npm puts a shell between, which goes on when npm is
 * killed, and so would the command, on a port that nobody knows of. Never resolves where npm has not started it.
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

/** The id of npm's process: the parent, or the one above its shell; undefined where that cannot be found out. */
function npmProcess(): number | undefined {
  const { ppid } = process;
  const parent = processOf(ppid);
  if (!parent) return undefined;
  // Some shells let the command take their place.
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
    // The system has neither, or the process is gone.
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
