import { copyFileSync, mkdirSync, statSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { Generator } from '../generators.js';
import type { Bundle } from './bundles.js';
import { useZod4 } from './folder.js';

/**
 * Runs a generator, which creates a client from a bundle.
 *
 * @param folder the folder for the output
 * @returns the complaints: errors as sentences, and all printed lines that do not report progress
 */
export async function generate(
  { args, progress, run, writes, zod4 }: Generator,
  bundle: Bundle,
  folder: string,
): Promise<string[]> {
  mkdirSync(folder, { recursive: true });
  if (zod4) useZod4(folder);
  const input = `openapi${extname(bundle.path)}`;
  copyFileSync(bundle.path, join(folder, input));
  const { code, lines } = await run(args(input), folder, { BUNDLE: input });
  const complaints = lines.filter((line) => !progress.some((one) => one.test(line)));
  if (code !== 0) complaints.push(`It exited with ${code}.`);
  for (const file of writes)
    if (!statSync(join(folder, file), { throwIfNoEntry: false })?.size)
      complaints.push(`It did not write ${file}.`);
  return complaints;
}
