/**
 * Lets a library read the bundles, in a separate process with a suitable Node version: `main.ts <library> <file>`.
 * Writes the complaints about each bundle into the file.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Bundle, bundles } from '../support/bundles.js';

/** The default export of each other file in this folder. */
export type Library = (bundle: Bundle) => Promise<string[]>;

const [, , library, output] = process.argv;
const module = pathToFileURL(`${import.meta.dirname}/${library}.ts`).href;
const { default: complaintsOf } = (await import(module)) as { default: Library };
const found: Record<string, string[]> = {};
for (const bundle of bundles) {
  const complaints = (found[bundle.name] = []) as string[];
  const note = (text: unknown) =>
    complaints.push(String(text).replaceAll(/\s+/g, ' ').trim().slice(0, 240));
  // Treat the output of the library as complaints, too.
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
// Exit explicitly, because one library leaves a timer behind.
process.exit();
