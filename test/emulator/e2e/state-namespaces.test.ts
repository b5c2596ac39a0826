/**
 * State files in containers, and on full or read-only disks. Linux namespaces simulate the containers and the disks.
 */
import type { ChildProcess } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { canUnshare, unshare } from '../../support/namespace.js';
import { begin, contentOf, kill, newDirectory, said } from './state-process-world.js';
import { connect, refused, wanted } from './world.js';

const canIsolate = canUnshare('-rmupf', '--mount-proc');

/** Starts an emulator as in a container: its pid is 1, and its host name is `hostname`. */
function container(stateFile: string, hostname: string): ChildProcess {
  const script = `hostname ${hostname} && exec "$@"`;
  const options = ['-rmupf', '--mount-proc', '--kill-child'];
  return begin(stateFile, [unshare, ...options, 'sh', '-c', script, 'sh']);
}

test.runIf(canIsolate)(
  'continues in a container that is restarted after a kill, and a new container names the lock of the old one',
  async () => {
    const stateFile = join(newDirectory(), 'state.json');
    const lock = `${stateFile}.lock`;
    const first = container(stateFile, 'one');
    expect(await said(first)).toMatch(/^http:/);
    expect(JSON.parse(readFileSync(lock, 'utf8'))).toMatchObject({ pid: 1, host: 'one' });
    await kill(first);
    const again = container(stateFile, 'one');
    expect(await said(again)).toMatch(/^http:/);
    await kill(again);

    const message = `The state file ${stateFile} is locked by an emulator of another machine or container (pid 1 on one), which may have ended without releasing the lock: expected one emulator for each file. Fix: if it does not run any more, remove ${lock}. Otherwise use that emulator, end it, or name another file.`;
    expect(await said(container(stateFile, 'two'))).toBe(message);
    rmSync(lock);
    expect(await said(container(stateFile, 'two'))).toMatch(/^http:/);
  },
  30_000,
);

/** Starts an emulator whose state file is on a separate disk. `seen` is the path where the test can read that disk. */
function onDisk(setUp: string, directory = newDirectory()) {
  const script = `cd '${directory}' && ${setUp.replaceAll('DISK', directory)} && cd - >&2 && exec "$@"`;
  const child = begin(join(directory, 'state.json'), [unshare, '-rm', 'sh', '-c', script, 'sh']);
  return { child, directory, seen: `/proc/${child.pid}/root${directory}` };
}

test.runIf(canIsolate).for<[string, string, string, string]>([
  [
    'read-only',
    'mount -t tmpfs -o ro tmpfs DISK',
    'the file system is read-only (EROFS)',
    'choose another location',
  ],
  [
    'full',
    'mount -t tmpfs -o size=8k tmpfs DISK && ! head -c 9000 /dev/zero > DISK/full 2>&-',
    'the disk is full (ENOSPC)',
    'free some space',
  ],
])('names a disk that is %s, and leaves no file on it', async ([, setUp, reason, fix]) => {
  const { child, directory, seen } = onDisk(setUp);
  const file = join(directory, 'state.json');
  expect(await said(child)).toBe(`The state file ${file} cannot be used: ${reason}. Fix: ${fix}.`);
  expect(readdirSync(seen).filter((name) => name !== 'full')).toEqual([]);
});

test.runIf(canIsolate)('saves again when a full disk has space again', async () => {
  const { child, seen } = onDisk('mount -t tmpfs -o size=64k tmpfs DISK');
  const client = connect(await said(child));
  await client.createWebhook(wanted('http://127.0.0.1:9/'));
  const before = readFileSync(join(seen, 'state.json'));
  expect(() => writeFileSync(join(seen, 'filler'), Buffer.alloc(100_000))).toThrow('ENOSPC');
  const create = () => client.createWebhook(wanted('http://127.0.0.1:9/'));
  const { status, message } = await refused(create());
  expect([status, message]).toEqual([
    500,
    expect.stringContaining(
      'the disk is full (ENOSPC). Fix: free some space. The webhook was not created.',
    ),
  ]);
  expect(readFileSync(join(seen, 'state.json'))).toEqual(before);
  expect(existsSync(join(seen, 'state.json.tmp'))).toBe(false);
  rmSync(join(seen, 'filler'));
  await create();
  expect(contentOf(join(seen, 'state.json')).webhooks).toHaveLength(2);
});

test.runIf(canIsolate)('says that a file cannot be mounted alone', async () => {
  const directory = newDirectory();
  const before = begin(join(directory, 'state.json'));
  await connect(await said(before)).createWebhook(wanted('http://127.0.0.1:9/'));
  await kill(before);
  const { child, seen } = onDisk('mount --bind DISK/state.json DISK/state.json', directory);
  const client = connect(await said(child));
  const { message } = await refused(client.createWebhook(wanted('http://127.0.0.1:9/')));
  expect(message).toContain(
    `The state cannot be saved in ${join(directory, 'state.json')}: it is in use, or a file system is mounted there (EBUSY). Fix: stop the program that uses it, or mount its directory instead. The webhook was not created.`,
  );
  expect(readdirSync(seen).toSorted()).toEqual(['state.json', 'state.json.lock']);
});
