import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { watchSources } from '../../scripts/docs/sources.js';

const root = mkdtempSync(join(tmpdir(), 'kaizala sources '));
const failures: Error[] = [];
let changes = 0;
let end: () => void;

beforeAll(() => {
  for (const folder of ['spec/v1/guide', 'src/client', 'src/cli', 'generated'])
    mkdirSync(join(root, folder), { recursive: true });
  for (const path of ['spec/v1/info.md', 'src/client/README.md', 'CHANGELOG.md'])
    writeFileSync(join(root, path), 'old');
  end = watchSources(
    root,
    () => changes++,
    (error) => failures.push(error),
  );
});

afterAll(() => {
  end();
  rmSync(root, { recursive: true });
});

const at = (path: string) => join(root, path);

/**
 * The time to wait for further reports of changes, in ms. Linux reports a change immediately; other systems collect
 * changes first.
 */
const pause = process.platform === 'linux' ? 25 : 500;

/**
 * Waits until no more changes are reported, and returns the number of changes that have been reported. The tests poll
 * for expected changes, so they do not depend on the length of this wait.
 */
async function quiet(): Promise<number> {
  for (let seen = -1; seen !== changes;) {
    seen = changes;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return changes;
}

/** The ways in which editors save a file: some write to the file, others replace it with a new file. */
const waysToSave: [string, (path: string) => void][] = [
  ['written', (path) => writeFileSync(at(path), 'new')],
  [
    'replaced',
    (path) => {
      writeFileSync(at(`${path}~`), 'new');
      renameSync(at(`${path}~`), at(path));
    },
  ],
  [
    'moved away and written',
    (path) => {
      rmSync(at(path), { force: true });
      writeFileSync(at(path), 'new');
    },
  ],
];

test.for(
  ['spec/v1/info.md', 'src/client/README.md', 'CHANGELOG.md'].flatMap((path) =>
    waysToSave.map(([how, save]) => [path, how, save] as const),
  ),
)('%s is seen each time that it is %s', async ([path, , save]) => {
  for (let time = 0; time < 2; time++) {
    const before = await quiet();
    save(path);
    await expect.poll(() => changes).toBeGreaterThan(before);
  }
});

test.for(['spec/v1/guide/new.md', 'src/cli/README.md', 'redocly.yaml'])(
  'reports %s when it is added and when it is deleted',
  async (path) => {
    const before = await quiet();
    writeFileSync(at(path), 'new');
    await expect.poll(() => changes).toBeGreaterThan(before);
    const between = await quiet();
    rmSync(at(path));
    await expect.poll(() => changes).toBeGreaterThan(between);
  },
);

// Skip this test on Windows, because Windows does not allow moving a folder that contains watched folders.
test.skipIf(process.platform === 'win32').for(['spec/v1/guide', 'spec/v1', 'spec', 'src/client'])(
  'reports a change in %s after another folder has replaced it twice',
  async (folder) => {
    for (let time = 0; time < 2; time++) {
      renameSync(at(folder), at('aside'));
      mkdirSync(at(folder), { recursive: true });
      const before = await quiet();
      writeFileSync(at(`${folder}/README.md`), 'new');
      await expect.poll(() => changes).toBeGreaterThan(before);
      rmSync(at('aside'), { recursive: true });
    }
  },
);

test('reports a change in a new folder that contains folders', async () => {
  mkdirSync(at('spec/v2/guide/part'), { recursive: true });
  const before = await quiet();
  writeFileSync(at('spec/v2/guide/part/one.md'), 'new');
  await expect.poll(() => changes).toBeGreaterThan(before);
});

test('ignores other files, and temporary files of editors', async () => {
  const before = await quiet();
  const others = ['README.md', 'src/client/retry.ts', 'src/README.md', 'generated/x.ts'];
  for (const path of [...others, 'spec/.info.md.swp', 'spec/info.md~', 'spec/.#info.md'])
    writeFileSync(at(path), 'new');
  expect(await quiet()).toBe(before);
  expect(failures).toEqual([]);
});

test('reports nothing after it is stopped, and can be stopped twice', async () => {
  const stop = watchSources(
    root,
    () => expect.unreachable('after the end'),
    () => undefined,
  );
  stop();
  stop();
  const before = await quiet();
  writeFileSync(at('CHANGELOG.md'), 'newer');
  await expect.poll(() => changes).toBeGreaterThan(before);
});

test('refuses a project without its sources, with the fix', () => {
  const start = () =>
    watchSources(
      at('nowhere'),
      () => undefined,
      () => undefined,
    );
  expect(start).toThrow(/^The sources of the documentation cannot be watched \(ENOENT\)\. Fix: /);
});
