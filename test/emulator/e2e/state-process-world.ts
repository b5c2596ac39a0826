/** Helpers for the tests of the state file: directories, and emulators in separate processes. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import { root } from '../../../scripts/lib/project.js';

/** A new directory, which is removed after the emulators have ended. */
export function newDirectory(): string {
  const directory = mkdtempSync(join(tmpdir(), 'state-'));
  onTestFinished(() => rmSync(directory, { recursive: true, force: true, maxRetries: 5 }));
  return directory;
}

/**
 * Starts an emulator in a separate process, which is killed after the test.
 *
 * @param within a program that runs the emulator, with its arguments
 */
export function begin(stateFile: string, within: readonly string[] = []): ChildProcess {
  const program = fileURLToPath(new URL('state-process.ts', import.meta.url));
  const [command = '', ...args] = [...within, process.execPath, '--import', 'tsx', program];
  const child = spawn(command, [...args, stateFile], {
    cwd: root,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  onTestFinished(() => kill(child));
  return child;
}

export async function kill(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  child.kill('SIGKILL');
  await exit;
}

/** The URL that the emulator listens at, or the message of its error. */
export async function said(child: ChildProcess): Promise<string> {
  const [message] = (await once(child, 'message')) as [string];
  return message;
}

export function contentOf(file: string): {
  webhooks: { webhookId: string }[];
  endpoint: { hosts: string[] };
} {
  return JSON.parse(readFileSync(file, 'utf8')) as ReturnType<typeof contentOf>;
}
