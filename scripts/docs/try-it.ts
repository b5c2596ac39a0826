/**
 * Builds the scripts of the panel "Try it". Each script contains the calls of one description and the words of one
 * language.
 */
import { build, transform } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from '../lib/output.js';
import { addAsset } from './pages/assets.js';
import type { Edition } from './topics/edition.js';
import { eventsOf, operationsOf, tryItData, type TryItRequest } from './try-it-data.js';

/** The data for the pages of one description that have the panel, and the script that shows the panel. */
export interface TryItPages {
  /**
   * The data that a page contains for the panel, by the id of the operation or the name of the event. For an operation,
   * the data is the request without its body; the panel reads the body from an example on the page. For an event, the
   * data is the names of the examples that the panel can trigger.
   */
  calls: ReadonlyMap<string, TryItRequest | string[]>;
  /** The path of the script, relative to the root of the site. */
  script: string;
}

/**
 * Adds a script for each description in each language.
 *
 * Each script is bundled from TypeScript modules into one small file. The bundle also works on pages that are opened
 * from a disk, where browsers do not load modules. The CSS is a string in the bundle, and the script adopts it as a
 * style sheet. The Content-Security-Policy allows that, and loading a separate file would cost more than the few bytes
 * of CSS.
 */
export async function addTryIt(
  files: Files,
  editions: readonly Edition[],
): Promise<Map<Edition, TryItPages>> {
  const folder = join(import.meta.dirname, 'assets/try-it');
  const css = readFileSync(join(folder, 'panel.css'), 'utf8');
  const style = await transform(css, { loader: 'css', minify: true });
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'panel.ts')],
    define: { STYLE: JSON.stringify(style.code.trim()) },
    bundle: true,
    minify: true,
    write: false,
    // Use `esm`, so that esbuild does not wrap the code in a function. The template below wraps it.
    format: 'esm',
    target: 'es2022',
  });
  const code = outputFiles[0]!.text;
  return new Map(
    editions.map((edition) => {
      const data = tryItData(edition, editions);
      const text = `((DATA)=>{${code}})(${JSON.stringify(data)});\n`;
      const script = addAsset(files, `try-it-${edition.api}-${edition.language}.js`, text);
      const calls = new Map<string, TryItRequest | string[]>([
        ...operationsOf(edition).map(({ name, request }) => [name, request] as const),
        ...eventsOf(edition).map(({ name, examples }) => [name, examples] as const),
      ]);
      return [edition, { calls, script }];
    }),
  );
}
