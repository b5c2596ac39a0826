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

/** Linux reports a change at once, in ms; other systems gather some. */
const pause = process.platform === 'linux' ? 25 : 500;

/** Waits until nothing is reported any more, which is no limit: a change is polled for. */
async function quiet(): Promise<number> {
  for (let seen = -1; seen !== changes;) {
    seen = changes;
    await new Promise((resolve) => setTimeout(resolve, pause));
  }
  return changes;
}

/** What editors do: they write into the file, or write another one that takes its place. */
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
  '%s is seen when it appears and when it goes',
  async (path) => {
    const before = await quiet();
    writeFileSync(at(path), 'new');
    await expect.poll(() => changes).toBeGreaterThan(before);
    const between = await quiet();
    rmSync(at(path));
    await expect.poll(() => changes).toBeGreaterThan(between);
  },
);

// Windows moves no folder in which folders are watched.
test.skipIf(process.platform === 'win32').for(['spec/v1/guide', 'spec/v1', 'spec', 'src/client'])(
  'what is in %s is seen after another folder has taken its place, twice',
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

test('what is in a folder that appears with folders in it is seen', async () => {
  mkdirSync(at('spec/v2/guide/part'), { recursive: true });
  const before = await quiet();
  writeFileSync(at('spec/v2/guide/part/one.md'), 'new');
  await expect.poll(() => changes).toBeGreaterThan(before);
});

test('other files are not, and neither are the drafts of editors', async () => {
  const before = await quiet();
  const others = ['README.md', 'src/client/retry.ts', 'src/README.md', 'generated/x.ts'];
  for (const path of [...others, 'spec/.info.md.swp', 'spec/info.md~', 'spec/.#info.md'])
    writeFileSync(at(path), 'new');
  expect(await quiet()).toBe(before);
  expect(failures).toEqual([]);
});

test('nothing is seen after the end, which can come twice', async () => {
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

test('a project without its sources is refused, with what to do', () => {
  const start = () =>
    watchSources(
      at('nowhere'),
      () => undefined,
      () => undefined,
    );
  expect(start).toThrow(/^The sources of the documentation cannot be watched \(ENOENT\)\. Fix: /);
});
