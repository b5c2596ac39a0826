/**
 * Tests a library with all bundles: `main.ts <library> <file>`. Writes the complaints of the library about each bundle
 * into `<file>`. This program is a separate process, because some libraries need a newer Node version.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Bundle, bundles } from '../support/bundles.js';

/**
 * The type of the default export of each other file in this folder. It uses the library with a bundle, and returns the
 * complaints.
 */
export type Library = (bundle: Bundle) => Promise<string[]>;

const [, , library, output] = process.argv;
const module = pathToFileURL(`${import.meta.dirname}/${library}.ts`).href;
const { default: complaintsOf } = (await import(module)) as { default: Library };
const found: Record<string, string[]> = {};
for (const bundle of bundles) {
  const complaints = (found[bundle.name] = []) as string[];
  const note = (text: unknown) =>
    complaints.push(String(text).replaceAll(/\s+/g, ' ').trim().slice(0, 240));
  // If the library prints anything, treat the output as complaints, too.
  for (const stream of [process.stdout, process.stderr])
    stream.write = (text: string | Uint8Array) => note(text) > 0;
  try {
    // Pass a copy, because several libraries change the document.
    const document = structuredClone(bundle.document);
    complaints.push(...(await complaintsOf({ ...bundle, document })));
  } catch (error) {
    note(error);
  }
}
writeFileSync(output!, JSON.stringify(found));
// Exit explicitly, because one library does not stop its timer.
process.exit();
