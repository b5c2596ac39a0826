/** The state file: killed processes, several processes, unusable files and failing disks. */
import { execFileSync } from 'node:child_process';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { expect, onTestFinished, test, vi } from 'vitest';
import { createEmulator } from '../../../src/emulator.js';
import { StateError } from '../../../src/emulator/model/state-error.js';
import { begin, contentOf, kill, newDirectory, said } from './state-process-world.js';
import { connect, emulate, refused, wanted } from './world.js';

test('keeps every webhook whose create was acknowledged, over three kills', async () => {
  const stateFile = join(newDirectory(), 'state.json');
  const acknowledged = new Set<string>();
  for (let round = 1; round <= 3; round++) {
    const child = begin(stateFile);
    const client = connect(await said(child));
    const stop = new AbortController();
    const create = async () => {
      while (!stop.signal.aborted) {
        const { webhookId } = await client.createWebhook(wanted('http://127.0.0.1:9/'));
        acknowledged.add(webhookId);
      }
    };
    const creating = Array.from({ length: 8 }, () => create().catch(() => stop.abort()));
    const least = acknowledged.size + 60;
    await vi.waitFor(() => expect(acknowledged.size).toBeGreaterThan(least), {
      timeout: 20_000,
      interval: 1,
    });
    await kill(child);
    await Promise.all(creating);
    const saved = new Set(contentOf(stateFile).webhooks.map(({ webhookId }) => webhookId));
    expect([...acknowledged].filter((id) => !saved.has(id))).toEqual([]);
  }
  const { emulator } = await emulate({ stateFile });
  const there = emulator.webhooks().map(({ webhookId }) => webhookId);
  expect([...acknowledged].filter((id) => !there.includes(id))).toEqual([]);
}, 60_000);

test('gives the lock of a dead process to only one of several processes', async () => {
  const directory = newDirectory();
  const stateFile = join(directory, 'state.json');
  const dead = begin(stateFile);
  expect(await said(dead)).toContain('http://');
  await kill(dead);
  expect(existsSync(`${stateFile}.lock`)).toBe(true);
  const children = Array.from({ length: 4 }, () => begin(stateFile));
  const messages = await Promise.all(children.map(said));
  const winner = children[messages.findIndex((message) => message.startsWith('http:'))];
  const losers = messages.filter((message) => !message.startsWith('http:'));
  expect(losers).toHaveLength(3);
  for (const message of losers)
    expect(message).toContain(
      `The state file ${stateFile} is used by another emulator (pid ${winner!.pid} on `,
    );
  // The winner may still be writing its first state, into a file with another name.
  await vi.waitFor(
    () => expect(readdirSync(directory).toSorted()).toEqual(['state.json', 'state.json.lock']),
    { timeout: 20_000 },
  );
}, 60_000);

test('names a symbolic link, a directory, an invalid lock and a missing directory', () => {
  const directory = newDirectory();
  const at = (name: string) => join(directory, name);
  writeFileSync(at('target'), '{}');
  symlinkSync(at('target'), at('link'));
  mkdirSync(at('folder'));
  writeFileSync(at('locked.lock'), 'strange');
  const opening = (name: string) => () => createEmulator({ stateFile: at(name) });
  expect(opening('link')).toThrow(
    `The state file ${at('link')} is a symbolic link: expected a file`,
  );
  expect(opening('folder')).toThrow(
    `The state file ${at('folder')} is a directory: expected a file`,
  );
  expect(opening('locked')).toThrow(`${at('locked.lock')} is not the lock of an emulator`);
  expect(opening('none/state')).toThrow(
    `The state file ${at('none/state')} cannot be used: it does not exist (ENOENT). Fix:`,
  );
  expect(opening('target/state')).toThrow(
    new StateError(
      `The state file ${at('target/state')} cannot be used: a part of the path is not a directory (ENOTDIR). Fix: check the path.`,
    ),
  );
  expect(readdirSync(directory).toSorted()).toEqual(['folder', 'link', 'locked.lock', 'target']);
});

const makePipe = '/usr/bin/mkfifo';

test.for<[string, (lock: string) => void]>([
  ['link to nothing', (lock) => symlinkSync('none', lock)],
  ['directory', (lock) => mkdirSync(lock)],
  ['pipe', (lock) => execFileSync(makePipe, [lock])],
  ['empty file', (lock) => writeFileSync(lock, '')],
])('does not accept a %s as a lock', ([, make]) => {
  const directory = newDirectory();
  const stateFile = join(directory, 'state.json');
  const lock = `${stateFile}.lock`;
  make(lock);
  expect(() => createEmulator({ stateFile })).toThrow(
    new StateError(
      `${lock} is not the lock of an emulator: expected a file that an emulator has made. Fix: remove it if no emulator uses the state file.`,
    ),
  );
  expect(readdirSync(directory)).toEqual(['state.json.lock']);
});

test('reports once that the lock was replaced, and does not remove the new lock', async () => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => printed.mockRestore());
  const stateFile = join(newDirectory(), 'state.json');
  const lock = `${stateFile}.lock`;
  const { emulator, client } = await emulate({ stateFile, handshake: false });
  const create = () => client.createWebhook(wanted('http://127.0.0.1:9/'));
  const { webhookId } = await create();
  const own = readFileSync(lock, 'utf8');

  writeFileSync(lock, 'strange');
  const strange = `The state cannot be saved in ${stateFile}: ${lock} is not the lock of an emulator: expected a file that an emulator has made. Fix: remove it if no emulator uses the state file.`;
  for (let time = 1; time <= 2; time++)
    expect((await refused(create())).message).toContain(`${strange} The webhook was not created.`);
  const other = JSON.stringify({ ...JSON.parse(own), id: 'other', pid: 7, host: 'elsewhere' });
  writeFileSync(lock, other);
  const taken = `The state cannot be saved in ${stateFile}: another emulator (pid 7 on elsewhere) has locked the file now. Fix: end one of the two emulators.`;
  expect((await refused(create())).message).toContain(taken);
  await Promise.all([emulator.close(), emulator.close()]);
  await emulator.close();
  expect(printed.mock.calls).toEqual([
    ['%s', strange],
    ['%s', taken],
  ]);
  expect(readFileSync(lock, 'utf8')).toBe(other);
  expect(contentOf(stateFile).webhooks).toMatchObject([{ webhookId }]);
});

test('responds 500 to changes that cannot be saved, and reports each cause once', async () => {
  const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  onTestFinished(() => printed.mockRestore());
  const directory = newDirectory();
  const state = join(directory, 'state');
  mkdirSync(state);
  const stateFile = join(state, 'state.json');
  const { emulator, client } = await emulate({ stateFile, handshake: false });
  const { webhookId } = await client.createWebhook(wanted('http://127.0.0.1:9/'));
  renameSync(state, join(directory, 'away'));

  const reason = `The state cannot be saved in ${stateFile}: it does not exist (ENOENT). Fix: check the path.`;
  const create = await refused(client.createWebhook(wanted('http://127.0.0.1:9/')));
  expect([create.status, create.message]).toEqual([500, expect.stringContaining(reason)]);
  expect(create.message).toContain('The webhook was not created.');
  expect(emulator.webhooks()).toMatchObject([{ webhookId }]);
  const update = await refused(client.updateWebhook(webhookId, { Active: 'false' }));
  expect(update.message).toContain(
    `${reason} The change is in memory, but not yet in the state file.`,
  );
  expect(emulator.webhooks()).toMatchObject([{ webhookId, active: false }]);
  const removal = await refused(client.deleteWebhook(webhookId));
  expect(removal.message).toContain('The change is in memory, but not yet in the state file.');
  expect(emulator.webhooks()).toEqual([]);
  await expect(emulator.reset()).rejects.toThrow(reason);
  expect(printed.mock.calls).toEqual([['%s', reason]]);

  // When the directory exists again, the emulator writes the state. It does not need another change for that.
  mkdirSync(state);
  await vi.waitFor(() => expect(contentOf(stateFile).webhooks).toEqual([]), { timeout: 5000 });
  await client.createWebhook(wanted('http://127.0.0.1:9/'));
  expect(contentOf(stateFile).webhooks).toHaveLength(1);
  expect(printed).toHaveBeenCalledTimes(1);
});

test('shares one write among simultaneous changes', async () => {
  const stateFile = join(newDirectory(), 'state.json');
  const { client } = await emulate({ stateFile, handshake: false });
  await client.createWebhook(wanted('http://127.0.0.1:9/'));
  const versions = new Set<string>();
  const stop = new AbortController();
  const watching = (async () => {
    while (!stop.signal.aborted) {
      versions.add(readFileSync(stateFile, 'utf8'));
      await new Promise((resolve) => setImmediate(resolve));
    }
  })();
  const creates = Array.from({ length: 100 }, () =>
    client.createWebhook(wanted('http://127.0.0.1:9/')),
  );
  await Promise.all(creates);
  stop.abort();
  await watching;
  expect(contentOf(stateFile).webhooks).toHaveLength(101);
  // Every time the test read the file, the content was complete.
  for (const version of versions) expect(version).toMatch(/^\{.*\}\n$/s);
  expect(versions.size).toBeLessThan(50);
});

test('writes a change once, even if it was pending before a create', async () => {
  const stateFile = join(newDirectory(), 'state.json');
  const { emulator, client } = await emulate({ stateFile, handshake: false });
  emulator.moveEndpoint();
  await client.createWebhook(wanted('http://127.0.0.1:9/'));
  expect(contentOf(stateFile)).toMatchObject({
    webhooks: [{}],
    endpoint: { hosts: ['kms.kaiza.la', 'kms2.kaiza.la'] },
  });
  // The file contains the time of the write. If the emulator wrote the file again, the content would differ.
  const content = readFileSync(stateFile, 'utf8');
  await new Promise((resolve) => setTimeout(resolve, 300));
  expect(readFileSync(stateFile, 'utf8')).toBe(content);
});

test('writes a change that comes at any time during a write', async () => {
  const stateFile = join(newDirectory(), 'state.json');
  const { emulator } = await emulate({ stateFile });
  for (let turns = 0; turns <= 10; turns++) {
    const saving = emulator.reset();
    for (let turn = 0; turn < turns; turn++) await new Promise((resolve) => setImmediate(resolve));
    emulator.moveEndpoint();
    await saving;
    await vi.waitFor(() => expect(contentOf(stateFile).endpoint.hosts).toHaveLength(2));
  }
});
