import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile, runNode } from '../harness/process.js';

/** Makes a folder one in which `build-docs` sends no telemetry, and in which none of the pages it makes does. */
export function configureRedocly(folder: string): void {
  writeFileSync(join(folder, 'redocly.yaml'), 'telemetry: off\n');
}

/**
 * Calls `redocly build-docs` in a folder.
 *
 * @param bundle the file of the description, and
 * @param page the file that is written, both from the folder
 * @returns the seconds that it took
 */
export async function buildRedocPage(
  folder: string,
  bundle: string,
  page: string,
): Promise<number> {
  const command = [packageFile('@redocly/cli/bin/cli.js'), 'build-docs', bundle, '--output', page];
  const { seconds } = await runNode(command, folder);
  // A tool that writes nothing, or elsewhere, would look fast.
  if (!existsSync(join(folder, page))) throw new Error(`build-docs did not write ${page}.`);
  return seconds;
}
