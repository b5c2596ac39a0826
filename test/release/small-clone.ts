import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';

export interface SmallClone {
  root: string;
  write: (file: string, text: string) => void;
  /** Changes fields of package.json and package-lock.json, and commits both. */
  setVersion: (version: string, fields?: object) => void;
  git: (...args: string[]) => string;
  /** Commits all changes. */
  commit: () => void;
}

/** The dependencies of the small package. A development dependency of another package is also a dependency. */
const packages = {
  'node_modules/a': { version: '1.0.0', license: 'MIT', dependencies: { b: '^1.0.0' } },
  'node_modules/b': { version: '1.2.0', license: 'ISC' },
  'node_modules/c': { version: '3.0.0', license: 'MIT', devDependencies: { b: '1' }, dev: true },
};

/** Creates a small package in a git repository. It is ready for a release of 1.1.0; the last release is 1.0.0. */
export function smallClone(): SmallClone {
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'kaizala release ')));
  onTestFinished(() => rmSync(root, { recursive: true, force: true, maxRetries: 5 }));
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(root, file)), { recursive: true });
    writeFileSync(join(root, file), text);
  };
  const identity = ['-c', 'user.name=Test', '-c', 'user.email=test@example.invalid'];
  const git = (...args: string[]) =>
    execFileSync('git', [...identity, ...args], { cwd: root, encoding: 'utf8', stdio: 'pipe' });
  const commit = () => {
    git('add', '--all');
    git('commit', '--quiet', '--message', 'test');
  };
  const writeManifests = (version: string, fields: object = {}) => {
    const common = { name: 'small', version, dependencies: { a: '1.0.0' } };
    const manifest = { ...common, private: true, license: 'MIT', files: ['main.js'], ...fields };
    write('package.json', JSON.stringify(manifest));
    const lockfile = {
      name: 'small',
      version,
      lockfileVersion: 3,
      packages: { '': common, ...packages },
    };
    write('package-lock.json', JSON.stringify(lockfile));
  };
  writeManifests('1.1.0');
  write(
    'CHANGELOG.md',
    '# Changelog\n\n## 1.1.0 - 2026-11-30\n\n- Adds a.\n\n## 1.0.0\n\n- Is new.\n',
  );
  write('main.js', 'export {};\n');
  write('spec/releases/0.9.0/v1.json', '{}');
  write('spec/releases/1.0.0/v1.json', '{}');
  git('init', '--quiet', '--initial-branch=main');
  commit();
  return {
    root,
    write,
    git,
    commit,
    setVersion: (version, fields) => {
      writeManifests(version, fields);
      commit();
    },
  };
}
