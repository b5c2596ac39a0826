import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { packageFile, runNode } from '../harness/process.js';

/** Writes a configuration of Redocly into a folder, so that `build-docs` and the generated pages send no telemetry. */
export function configureRedocly(folder: string): void {
  writeFileSync(join(folder, 'redocly.yaml'), 'telemetry: off\n');
}

/**
 * Calls `redocly build-docs` in a folder.
 *
 * @param bundle the file of the description, relative to the folder
 * @param page the file to write, relative to the folder
 * @returns the duration in seconds
 */
export async function buildRedocPage(
  folder: string,
  bundle: string,
  page: string,
): Promise<number> {
  const command = [packageFile('@redocly/cli/bin/cli.js'), 'build-docs', bundle, '--output', page];
  const { seconds } = await runNode(command, folder);
  // Check that the page exists. Otherwise, a tool that writes nothing, or to another folder, would look fast.
  if (!existsSync(join(folder, page))) throw new Error(`build-docs did not write ${page}.`);
  return seconds;
}
