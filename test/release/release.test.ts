/** Runs the whole release in a small clone. The checks are replaced, because they take half an hour. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { root as project } from '../../scripts/lib/project.js';
import { readText } from '../../scripts/lib/read-text.js';
import { type Check, checks } from '../../scripts/release/checks.js';
import { release, type ReleaseOptions } from '../../scripts/release/release.js';
import { smallClone, type SmallClone } from './small-clone.js';

function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'kaizala output '));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** Releases a clone to a new folder. Returns the folder and the checks that ran. */
async function released({ root }: SmallClone, options: Partial<ReleaseOptions> = {}) {
  const output = newFolder();
  const ran: string[] = [];
  const runCheck = (_root: string, { args }: Check) => {
    ran.push(args.join(' '));
    return 0;
  };
  await release(root, { isDryRun: true, output, runCheck, ...options });
  return { output, ran };
}

test('runs each check of .ci/run', () => {
  const commands = [...readText(join(project, '.ci/run')).matchAll(/^npm (?!ci)(.*)$/gm)]
    // The script of CI also installs programs, and writes the option --strict in another way.
    .map(([, command = '']) => command.replace(' --install', '').replace(/ "\$\{strict.*/, ''));
  expect(commands.length).toBeGreaterThan(5);
  const own = checks.map(({ args }) => args.join(' ').replace(' -- --strict', ''));
  expect(own).toEqual(expect.arrayContaining(commands));
});

describe('a dry run', () => {
  test('writes a tarball, its dependencies and the checksums, and tags nothing', async () => {
    const clone = smallClone();
    const { output, ran } = await released(clone);
    expect(ran).toEqual(checks.map(({ args }) => args.join(' ')));
    const read = (name: string) => readFileSync(join(output, name));
    expect(readdirSync(output).toSorted()).toEqual([
      'SHA256SUMS',
      'notes.md',
      'sbom.cdx.json',
      'small-1.1.0.tgz',
    ]);
    for (const line of read('SHA256SUMS').toString().trim().split('\n')) {
      const [sum, name = ''] = line.split('  ');
      expect(createHash('sha256').update(read(name)).digest('hex')).toBe(sum);
    }
    expect(read('notes.md').toString()).toBe('- Adds a.\n');
    const sbom = JSON.parse(read('sbom.cdx.json').toString()) as {
      metadata: { component: { name: string; version: string } };
      components: { purl: string }[];
    };
    expect(sbom.metadata.component).toMatchObject({ name: 'small', version: '1.1.0' });
    expect(sbom.components.map(({ purl }) => purl)).toEqual(['pkg:npm/a@1.0.0', 'pkg:npm/b@1.2.0']);
    expect(clone.git('tag', '--list')).toBe('');
    expect(clone.git('status', '--porcelain')).toBe('');
  });

  test('stops at the first check that fails, with the fix', async () => {
    const clone = smallClone();
    const output = newFolder();
    const ran: string[] = [];
    const runCheck = (_root: string, { args }: Check) => ran.push(args.join(' ')) - 1;
    await expect(release(clone.root, { isDryRun: true, output, runCheck })).rejects.toThrow(
      /npm run lint -- --strict ended with 1\. Fix: correct what it reports; .*, and run the command again\.$/,
    );
    expect(ran).toHaveLength(2);
    expect(readdirSync(output)).toEqual([]);
  });

  test('starts no check if the clone is not ready, and reports all problems', async () => {
    const clone = smallClone();
    clone.write('new.js', '');
    const runCheck = () => expect.unreachable();
    const output = join(clone.root, 'packed');
    await expect(release(clone.root, { isDryRun: true, output, runCheck })).rejects.toThrow(
      /^The working tree has changes:[^]*--output .* is in the clone\. Fix: use a folder outside the clone\.$/,
    );
    await expect(released(smallClone(), { output: project })).rejects.toThrow(
      'has files. Fix: use an empty folder.',
    );
  });

  test('refuses checks that change the tree', async () => {
    const clone = smallClone();
    const runCheck = () => {
      clone.write('main.js', 'export const a = 1;\n');
      return 0;
    };
    await expect(released(clone, { runCheck })).rejects.toThrow(
      /^The checks have changed the working tree:\n.*main\.js\nFix: /,
    );
  });

  test('refuses a tarball with the package.json of the repository', async () => {
    const clone = smallClone();
    clone.setVersion('1.1.0', { scripts: { test: 'echo' }, devDependencies: {} });
    await expect(released(clone)).rejects.toThrow(
      /^The package\.json in the tarball has scripts and devDependencies, which only the repository needs\. Fix: /,
    );
  });

  test('refuses a lockfile that lacks a dependency', async () => {
    const clone = smallClone();
    clone.setVersion('1.1.0', { dependencies: { a: '1.0.0', missing: '1.0.0' } });
    await expect(released(clone)).rejects.toThrow(/^npm sbom failed:[^]*missing@1\.0\.0[^]*Fix: /);
  });
});

describe('a release', () => {
  test('is refused for a private package, before the checks', async () => {
    await expect(
      released(smallClone(), { isDryRun: false, runCheck: () => expect.unreachable() }),
    ).rejects.toThrow(
      /^package\.json has "private": true, .* Fix: use --dry-run, or remove "private"/,
    );
  });

  test('creates the tag, and publishes nothing', async () => {
    const clone = smallClone();
    clone.setVersion('1.1.0', { private: false, repository: 'https://example.org/small' });
    await released(clone, { isDryRun: false });
    expect(clone.git('tag', '--list', '--points-at', 'HEAD').trim()).toBe('v1.1.0');
  });
});
