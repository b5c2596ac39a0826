/** Runs `redocly diff`, which judges the parts of OpenAPI that have nothing to do with events. */
import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { Failure, misuse } from '../../common/failure.js';
import type { Description } from '../../compat/nodes.js';
import { clipped } from '../output/clip.js';

/** The version in the error message, and in `peerDependencies`. */
const redoclyVersion = '2.77.0';

/** The time after which Redocly is stopped, in ms: our choice. Two descriptions of 250 kB take one second. */
const timeout = 120_000;

/**
 * Only the command of Redocly has these rules, and without them, every change is a patch. The file is separate from the
 * redocly.yaml of the user, because that one has the rules for linting.
 */
const config = 'telemetry: off\nextends:\n  - diff-recommended\n';

/**
 * Returns the path of Redocly's command. Redocly is an optional peer dependency, because only this subcommand needs it,
 * and it has 15 MB.
 *
 * @param folders the folders whose packages are searched, in this order
 * @throws Failure if it is not installed
 */
export function findRedocly(folders: readonly string[]): string {
  for (const folder of folders) {
    try {
      const manifest = createRequire(join(folder, 'package.json')).resolve(
        '@redocly/cli/package.json',
      );
      const { bin } = JSON.parse(readFileSync(manifest, 'utf8')) as { bin: { redocly: string } };
      return join(dirname(manifest), bin.redocly);
    } catch {
      // Not installed here.
    }
  }
  throw misuse(
    `@redocly/cli is not installed, but compat compares with its diff, too. Fix: npm install --save-dev @redocly/cli@${redoclyVersion}`,
  );
}

/**
 * Returns the JSON report of `redocly diff`. Redocly runs in a temporary folder, so that it reads no configuration and
 * loads no plugin of the user. It uses no network.
 *
 * @throws Failure if Redocly cannot compare the descriptions
 */
export async function runRedocly(
  command: string,
  base: Description,
  head: Description,
): Promise<unknown> {
  const folder = mkdtempSync(join(tmpdir(), 'kaizala-compat-'));
  try {
    const write = (name: string, text: string) => writeFileSync(join(folder, name), text);
    write('base.json', JSON.stringify(base));
    write('head.json', JSON.stringify(head));
    write('diff.yaml', config);
    const args = ['diff', 'base.json', 'head.json', '--config', 'diff.yaml'];
    await promisify(execFile)(
      process.execPath,
      [command, ...args, '--format', 'json', '--fail-on', 'none', '--output', 'report.json'],
      {
        cwd: folder,
        timeout,
        env: { ...process.env, REDOCLY_TELEMETRY: 'off', REDOCLY_SUPPRESS_UPDATE_NOTICE: 'true' },
      },
    );
    return JSON.parse(readFileSync(join(folder, 'report.json'), 'utf8'));
  } catch (error) {
    const { stderr = '' } = error as { stderr?: string };
    throw new Failure(
      `redocly diff cannot compare the descriptions: ${clipped(lastLine(stderr) || (error as Error).message)} Fix: check each with npx @redocly/cli lint.`,
      { exitCode: 2, cause: error },
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1)?.trim() ?? '';
}
