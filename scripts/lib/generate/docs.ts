import type { Description } from '../descriptions.js';
import { annotate } from '../docs/annotate.js';
import { indexPage, referencePage } from '../docs/page.js';
import { redocBundle } from '../docs/redoc.js';
import { liftCallbacks } from '../lift-callbacks.js';

/**
 * The documentation: a page for each description, its bundles to download, and a page that leads to them.
 *
 * The renderer gives no address to what is inside `callbacks`, so it shows the lifted bundle.
 */
export async function generateDocs(descriptions: Description[]): Promise<Map<string, string>> {
  const redoc = await redocBundle();
  const documents = new Map(
    descriptions.map(({ name, document }) => [name, annotate(liftCallbacks(document))]),
  );
  const files = new Map([['index.html', indexPage(documents)]]);
  for (const { name, yaml, json } of descriptions) {
    files.set(`${name}/index.html`, referencePage(documents.get(name)!, redoc));
    files.set(`${name}/openapi.yaml`, yaml);
    files.set(`${name}/openapi.json`, json);
  }
  return files;
}
