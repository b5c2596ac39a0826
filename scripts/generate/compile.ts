import { execFile } from 'node:child_process';
import { cpSync, writeFileSync } from 'node:fs';
import { chmod, copyFile, mkdir, readdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { Failure } from '../../src/common/failure.js';
import { bundleLibraries } from './bundled-libraries.js';
import { removeUnreachableDeclarations } from './declarations.js';
import { type Exports, writeCommonJs } from './commonjs.js';
import { bundleEmulatorPage } from './emulator-page.js';

/**
 * Thrown if TypeScript finds errors in the code of the package. The message contains the file, line, column and reason
 * of each error.
 */
class CompileError extends Failure {
  override name = 'CompileError';
}

/** The folder with the code that runs in browsers: the page of the emulator. It is bundled into one file. */
const page = 'src/emulator/page';

/**
 * The source files and folders whose code may use modules of Node. The conditions in package.json make sure that these
 * files are never loaded on other platforms.
 */
export const nodeOnly = [
  'src/common/platform/node.ts',
  'src/common/git-commit.ts',
  'src/emulator.ts',
  'src/emulator',
  'src/cli',
  'src/compat',
];

/**
 * Compiles the code that the package ships: `src/` of the project, and `generated/` of a staging folder. The output is
 * `dist/` in the staging folder.
 *
 * This function uses the native TypeScript compiler, which needs a tenth of the time of the compiler that is written in
 * JavaScript. The project still needs the latter, because openapi-typescript, which generates the types, uses it.
 *
 * @throws CompileError
 */
export async function compile(root: string, staging: string): Promise<void> {
  // Copy the sources into the staging folder, because they import `../generated/…`. Copy them synchronously, so that
  // the compilers start at once. If the copy were asynchronous, the caller could first begin other work, which keeps
  // this process busy and delays the compilers.
  cpSync(join(root, 'src'), join(staging, 'src'), { recursive: true });
  const compileParts = (name: string, parts: object) => {
    const config = join(staging, `tsconfig.${name}.json`);
    const text = JSON.stringify({ extends: join(root, 'tsconfig.json'), ...parts });
    writeFileSync(config, text);
    return tsc(root, staging, ['--project', config]);
  };
  const emit = { noEmit: false, rootDir: '.', outDir: 'dist' };
  const runs = await Promise.allSettled([
    // Most code of the package must run on every platform that has fetch. Therefore it is compiled without the types of
    // Node.
    compileParts('anywhere', {
      compilerOptions: {
        ...emit,
        types: [],
        paths: { '#platform': ['./src/common/platform/web.ts'] },
      },
      include: ['src', 'generated'],
      exclude: nodeOnly,
    }),
    // Only the code for Node is compiled with the types of Node.
    compileParts('node', {
      compilerOptions: { ...emit, paths: { '#platform': ['./src/common/platform/node.ts'] } },
      include: nodeOnly,
      exclude: [page],
    }),
    bundleEmulatorPage(join(staging, 'src'), staging),
  ]);
  // Wait for all compilers (`allSettled`), even if one of them fails. Otherwise a compiler that is still running would
  // write into the staging folder while that folder is being removed.
  const failed = runs.flatMap((run) => (run.status === 'rejected' ? [run.reason as Error] : []));
  const [first] = failed;
  if (first && !(first instanceof CompileError)) throw first;
  // Remove duplicate lines: some files are compiled twice, so their errors occur twice.
  const lines = new Set(failed.flatMap(({ message }) => message.split('\n')));
  if (first) throw new CompileError([...lines].join('\n'));
  // Bundle the libraries after the compilers have ended, because the bundles replace compiled files.
  await bundleLibraries(staging);
  // Make the commands of the package executable, because the compiler does not do that.
  const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as {
    bin?: Record<string, string>;
    exports?: Exports;
    imports?: unknown;
  };
  for (const file of Object.values(manifest.bin ?? {})) await chmod(join(staging, file), 0o755);
  for (const file of await readdir(join(staging, 'generated'), { recursive: true })) {
    if (!/(\.js|\.d\.ts)$/.test(file)) continue;
    await mkdir(dirname(join(staging, 'dist/generated', file)), { recursive: true });
    await copyFile(join(staging, 'generated', file), join(staging, 'dist/generated', file));
  }
  await writeCommonJs(staging, manifest.exports);
  await removeUnreachableDeclarations(staging, manifest);
}

function tsc(root: string, folder: string, args: string[]): Promise<void> {
  const manifest = createRequire(join(root, 'package.json')).resolve(
    'typescript-native/package.json',
  );
  const command = [join(dirname(manifest), 'bin/tsc'), '--pretty', 'false', ...args];
  return new Promise((resolve, reject) => {
    // Run tsc in the folder with the sources, so that its messages contain paths relative to that folder. These are the
    // same as the paths in the project.
    execFile(process.execPath, command, { cwd: folder }, (error, stdout, stderr) => {
      if (!error) resolve();
      else reject(new CompileError(`${stdout}${stderr}`.trim()));
    });
  });
}
