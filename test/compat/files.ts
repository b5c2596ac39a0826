/** Small descriptions in folders and git repositories. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

interface Changes {
  title?: string;
  version?: string;
  openapi?: string;
  events?: readonly string[];
  schema?: object;
}

/** Returns a small description as JSON. */
export function description({
  title = 'Orders',
  version = '1.0.0',
  openapi = '3.1.0',
  events = ['Paid'],
  schema = {},
}: Changes = {}): string {
  const operation = (name: string) => ({
    post: {
      requestBody: {
        content: {
          'application/json': { schema: { properties: { kind: { const: name } }, ...schema } },
        },
      },
      responses: { '200': { description: 'Received.' } },
    },
  });
  const webhooks = Object.fromEntries(events.map((name) => [name, operation(name)]));
  const info = { title, version };
  return JSON.stringify(
    { openapi, info, ...(events.length > 0 ? { webhooks } : { paths: {} }) },
    undefined,
    2,
  );
}

/** Writes files into a folder, which is removed after the test. */
export function folderWith(files: Record<string, string>): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'kaizala-compat-test-')));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  writeInto(folder, files);
  return folder;
}

export function writeInto(folder: string, files: Record<string, string>): void {
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  }
}

export interface Repository {
  folder: string;
  git: (...args: string[]) => string;
  /** Writes files, and commits all changes. */
  commit: (files: Record<string, string>, message?: string) => void;
}

/** Returns a repository with one commit, which has the tag v1. It is removed after the test. */
export function repositoryWith(files: Record<string, string>): Repository {
  const folder = folderWith({});
  const identity = ['-c', 'user.name=T', '-c', 'user.email=t@example.org'];
  const git = (...args: string[]) =>
    execFileSync('git', [...identity, ...args], { cwd: folder, encoding: 'utf8', stdio: 'pipe' });
  const commit = (changes: Record<string, string>, message = 'one') => {
    writeInto(folder, changes);
    git('add', '--all');
    git('commit', '--quiet', '--no-gpg-sign', '--message', message);
  };
  git('init', '--quiet');
  commit(files);
  git('tag', 'v1');
  return { folder, git, commit };
}
