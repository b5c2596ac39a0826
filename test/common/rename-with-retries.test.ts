/**
 * Tests renames with retries: the asynchronous function of the emulator, and the synchronous function of the scripts.
 */
import { readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { renameWithRetries as renameWithRetriesSync } from '../../scripts/lib/rename-with-retries.js';
import { renameWithRetries } from '../../src/emulator/model/rename-with-retries.js';
import { temporaryDirectory } from '../emulator/as-service/world.js';

interface World {
  platform: NodeJS.Platform;
  move: (from: string, to: string) => void;
}

const implementations: [
  string,
  (from: string, to: string, world: World) => void | Promise<void>,
][] = [
  [
    'the emulator',
    (from, to, { platform, move }) =>
      renameWithRetries(from, to, {
        platform,
        move: async (...paths) => move(...(paths as [string, string])),
      }),
  ],
  [
    'the scripts',
    (from, to, { platform, move }) =>
      renameWithRetriesSync(from, to, {
        platform,
        move: (...paths) => move(...(paths as [string, string])),
      }),
  ],
];

describe.for(implementations)('%s', ([, rename]) => {
  /**
   * Creates two files, and a function that renames one to the other. Its first `refusals` attempts fail with the error
   * `code`.
   */
  function world(refusals: number, code: string) {
    const folder = temporaryDirectory();
    const [from, to] = [join(folder, 'new'), join(folder, 'old')] as const;
    writeFileSync(from, 'new');
    writeFileSync(to, 'old');
    let calls = 0;
    return {
      run: async (platform: NodeJS.Platform) =>
        rename(from, to, {
          platform,
          move: (...paths) => {
            if (++calls <= refusals) throw Object.assign(new Error(code), { code });
            renameSync(...paths);
          },
        }),
      calls: () => calls,
      content: () => readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8')),
    };
  }

  test.for(['EPERM', 'EACCES', 'EBUSY'])('retries after %s on Windows', async (code) => {
    const { run, calls, content } = world(2, code);
    await run('win32');
    expect(calls()).toBe(3);
    expect(content()).toEqual(['new']);
  });

  test.for<[NodeJS.Platform, string]>([
    ['linux', 'EPERM'],
    ['darwin', 'EBUSY'],
    ['win32', 'ENOENT'],
  ])('on %s, does not retry after %s', async ([platform, code]) => {
    const { run, calls, content } = world(1, code);
    await expect(run(platform)).rejects.toThrow(code);
    expect(calls()).toBe(1);
    expect(content()).toEqual(['new', 'old']);
  });

  test('gives up after a second', async () => {
    const { run, calls, content } = world(Infinity, 'EPERM');
    await expect(run('win32')).rejects.toThrow('EPERM');
    expect(calls()).toBe(8);
    expect(content()).toEqual(['new', 'old']);
  });
});
