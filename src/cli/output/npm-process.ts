import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Terminal } from './terminal.js';

/** The interval, in ms, at which this process checks whether npm is still running. We chose this value. */
const interval = 1000;

/** The data that {@link npmProcess} needs about a process. */
interface Process {
  parent: number;
  /** The command line of the process. */
  args: string;
}

/**
 * Resolves when the command must stop: the user stops it, nothing reads its output any more, or the npm process that
 * started it has ended.
 */
export function untilEnd(terminal: Pick<Terminal, 'env' | 'note' | 'interrupted'>): Promise<void> {
  const orphaned = npmGone(terminal.env).then(() =>
    terminal.note('The npm process that started this command has ended, so the command stops.'),
  );
  return Promise.race([terminal.interrupted(), orphaned]);
}

/**
 * Resolves when the npm process that started this process has ended; never resolves if npm did not start it. npm starts
 * the command in a shell. If npm is killed, the shell and the command continue. Without this check, the command would
 * keep its port in use, and the user would not notice.
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

/**
 * Returns the id of the npm process: the parent of this process, or the parent's parent if the parent is a shell.
 * Returns undefined if the id is unknown.
 */
function npmProcess(): number | undefined {
  const { ppid } = process;
  const parent = processOf(ppid);
  if (!parent) return undefined;
  // Some shells replace their own process with the command. In that case, the parent process is npm.
  const isShell = / -c /.test(parent.args);
  const npm = isShell ? parent.parent : ppid;
  return npm > 1 ? npm : undefined;
}

function processOf(pid: number): Process | undefined {
  // Windows does not need this check: if the user closes the window of npm, the processes in it end. The check is also
  // not possible, because the `ps` of Git for Windows does not list these processes.
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
