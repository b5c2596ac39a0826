/** The inputs of compat: descriptions that appear, disappear or cannot be read, and the names of git refs. */
import { mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { run } from '../cli/command.js';
import { description, folderWith, repositoryWith, writeInto } from './files.js';

const one = description({ title: 'One' });
const two = description({ title: 'Two' });
const manifest = (version: string) => JSON.stringify({ name: 'orders', version });
const changes = (text: string) => `# Changelog\n\n${text}`;

describe.for(['a git ref', 'a directory'])('%s', (kind) => {
  /** Changes a repository or a copy of a folder, and compares it with its old state. */
  function compare(
    files: Record<string, string>,
    change: (folder: string) => void,
    ...options: string[]
  ) {
    if (kind === 'a git ref') {
      const { folder } = repositoryWith(files);
      change(folder);
      return run(['compat', 'v1', folder, ...options]);
    }
    const [base, head] = [folderWith(files), folderWith(files)];
    change(head);
    return run(['compat', base, head, ...options]);
  }

  const both = { 'one.json': one, 'api/two.json': two };

  test('a removed description is a major change of the package', async () => {
    const { code, out } = await compare({ ...both, 'package.json': manifest('1.0.0') }, (folder) =>
      rmSync(join(folder, 'api/two.json')),
    );
    expect([code, out]).toEqual([1, expect.stringContaining('[description-removed]')]);
    expect(out).toMatch(/the description .*api\/two\.json was removed/);
    expect(out).toMatch(
      /package\.json \(1\.0\.0\) is too low for a major change; expected 2\.0\.0/,
    );
    expect(out).toContain('package.json:1:1  major');
  });

  test('a removed description can be released in a major version', async () => {
    const files = {
      ...both,
      'package.json': manifest('1.0.0'),
      'CHANGELOG.md': changes('## 1.0.0\n\nx\n'),
    };
    const { code, out } = await compare(files, (folder) => {
      rmSync(join(folder, 'api/two.json'));
      writeInto(folder, {
        'package.json': manifest('2.0.0'),
        'CHANGELOG.md': changes('## 2.0.0\n\n### Removed\n\n- Two.\n'),
      });
    });
    expect([code, out]).toEqual([0, expect.stringContaining('[description-removed]')]);
  });

  test('without a package, a removed description fails', async () => {
    const { code, out } = await compare(both, (folder) => rmSync(join(folder, 'one.json')));
    expect([code, out]).toEqual([1, expect.stringContaining('is in no package, so no version')]);
  });

  test('a renamed description is removed, and its new name is said', async () => {
    const { code, out, err } = await compare(both, (folder) => {
      rmSync(join(folder, 'one.json'));
      writeInto(folder, { 'uno.json': one });
    });
    expect([code, out]).toEqual([
      1,
      expect.stringMatching(/was removed; .*uno\.json is new and has the same title/),
    ]);
    expect(err).toMatch(/uno\.json is new/);
  });

  test.for([
    ['cut off', '{ "openapi": "3.1.0", ', /two\.json:1:\d+: /],
    ['another document', '{ "a": 1 }', /two\.json is not an OpenAPI description/],
    [
      'too long',
      `{ "openapi": "3.1.0", "x": "${'x'.repeat(4 * 2 ** 20)}" }`,
      /two\.json has more than 4194304 bytes/,
    ],
  ] as const)('a description that cannot be read any more fails: %s', async ([, text, fault]) => {
    const { code, err } = await compare(both, (folder) =>
      writeInto(folder, { 'api/two.json': text }),
    );
    expect([code, err]).toEqual([2, expect.stringMatching(fault)]);
  });

  test('a new file that cannot be read is named', async () => {
    const { code, err } = await compare(both, (folder) =>
      writeInto(folder, { 'new.yaml': 'openapi: [', 'big.json': ' '.repeat(4 * 2 ** 20 + 1) }),
    );
    expect(code).toBe(0);
    expect(err).toMatch(/Not compared: .*new\.yaml:1:\d+: /);
    expect(err).toMatch(
      /Not compared: .*big\.json has more than 4194304 bytes \(4 MiB\), the limit/,
    );
  });

  test('a package that lost its version is named', async () => {
    const { code, err } = await compare({ ...both, 'package.json': manifest('1.0.0') }, (folder) =>
      writeInto(folder, { 'package.json': '{}' }),
    );
    expect([code, err]).toEqual([0, expect.stringContaining('So only info.version is checked.')]);
  });
});

describe('the changelog', () => {
  const event = description({ events: ['Paid', 'Sent'], version: '1.1.0' });
  const files = { 'one.json': description(), 'package.json': manifest('1.0.0') };
  const next = { 'one.json': event, 'package.json': manifest('1.1.0') };

  test('fails if it was removed', async () => {
    const { folder } = repositoryWith({ ...files, 'CHANGELOG.md': changes('## 1.0.0\n\nx\n') });
    rmSync(join(folder, 'CHANGELOG.md'));
    writeInto(folder, next);
    const { code, out } = await run(['compat', 'v1', folder]);
    expect([code, out]).toEqual([
      1,
      expect.stringContaining('CHANGELOG.md (removed) does not exist any more.'),
    ]);
  });

  test('can be missing on both sides, which is said', async () => {
    const { folder } = repositoryWith(files);
    writeInto(folder, next);
    const { code, err } = await run(['compat', 'v1', folder]);
    expect([code, err]).toEqual([0, expect.stringMatching(/There is no .*CHANGELOG\.md/)]);
  });
});

test('a version that is a date is only compared, which is said', async () => {
  const dated = (version: string, ...events: string[]) => description({ version, events });
  const { folder } = repositoryWith({ 'one.json': dated('2024-05-01', 'Paid') });
  writeInto(folder, { 'one.json': dated('2024-06-01', 'Sent') });
  const { code, err } = await run(['compat', 'v1', folder]);
  expect([code, err]).toEqual([0, expect.stringContaining('so only its change was checked')]);
});

describe('the name of a ref', () => {
  const files = { 'api/one.json': one };

  test.for(['HEAD^{/fix: first}', ':/fix', 'v1:./api/one.json', 'v1:api/one.json'])(
    '%s',
    async (ref) => {
      const { folder, commit } = repositoryWith(files);
      commit({ 'note.txt': 'x' }, 'fix: first');
      const before = process.cwd();
      process.chdir(folder);
      try {
        const { code, out } = await run(['compat', ref, 'api/one.json']);
        expect([code, out]).toEqual([0, expect.stringContaining(':api/one.json → api/one.json')]);
      } finally {
        process.chdir(before);
      }
    },
  );

  test('a head can be behind a symbolic link', async () => {
    const { folder } = repositoryWith(files);
    const link = join(folderWith({}), 'link');
    symlinkSync(folder, link);
    for (const head of ['api/one.json', 'api', '.']) {
      const { code, out } = await run(['compat', 'v1', join(link, head)]);
      expect([code, out]).toEqual([0, expect.stringContaining('v1:api/one.json → ')]);
    }
  });

  test('a directory in a ref is compared with another directory', async () => {
    const { folder } = repositoryWith(files);
    mkdirSync(join(folder, 'new'));
    writeInto(folder, { 'new/one.json': one });
    const { code, out } = await run(['compat', 'v1:api', join(folder, 'new')]);
    expect([code, out]).toEqual([0, expect.stringMatching(/v1:api\/one\.json → .*new\/one\.json/)]);
  });

  test('in a shallow clone, the message says how to get older commits', async () => {
    const { folder, commit } = repositoryWith(files);
    commit({ 'note.txt': 'x' });
    const { folder: other, git } = repositoryWith({ 'a.txt': '' });
    git('clone', '--quiet', '--depth=1', `file://${folder}`, 'clone');
    const { code, err } = await run(['compat', 'HEAD~1', join(other, 'clone')]);
    expect([code, err]).toEqual([2, expect.stringContaining('Fix: git fetch --unshallow --tags')]);
  });
});

test('a removed part is shown in the file of the head, at the part around it', async () => {
  const { folder } = repositoryWith({
    'sub dir/one.json': description({ events: ['Paid', 'Sent'] }),
  });
  writeInto(folder, { 'sub dir/one.json': description({ version: '2.0.0' }) });
  const { out } = await run(['compat', 'v1', folder, '--format', 'github']);
  expect(out).toMatch(
    /^::warning file=[^:]*sub dir\/one\.json,line=7,.*was removed; before, it was at v1:sub dir\/one\.json:30:13\./,
  );
});
