/**
 * Lets a library read the bundles, in a process of its own that runs the Node that it needs: `main.ts <library> <file>`.
 * The file gets the complaints of each bundle.
 */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { type Bundle, bundles } from '../support/bundles.js';

/** What each file beside this one has as its default export. */
export type Library = (bundle: Bundle) => Promise<string[]>;

const [, , library, output] = process.argv;
const module = pathToFileURL(`${import.meta.dirname}/${library}.ts`).href;
const { default: complaintsOf } = (await import(module)) as { default: Library };
const found: Record<string, string[]> = {};
for (const bundle of bundles) {
  const complaints = (found[bundle.name] = []) as string[];
  const note = (text: unknown) =>
    complaints.push(String(text).replaceAll(/\s+/g, ' ').trim().slice(0, 240));
  // What it prints is a complaint, too.
  for (const stream of [process.stdout, process.stderr])
    stream.write = (text: string | Uint8Array) => note(text) > 0;
  try {
    // Several of them change the document that they read.
    const document = structuredClone(bundle.document);
    complaints.push(...(await complaintsOf({ ...bundle, document })));
  } catch (error) {
    note(error);
  }
}
writeFileSync(output!, JSON.stringify(found));
// One of them leaves a timer behind.
process.exit();
