/** Builds the scripts of the panel "Try it". Each contains the calls of a description and the words of a language. */
import { build, transform } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from '../lib/output.js';
import { addAsset } from './pages/assets.js';
import type { Edition } from './topics/edition.js';
import { eventsOf, operationsOf, tryItData, type TryItRequest } from './try-it-data.js';

/** The pages of a description that have the panel, and the script that opens it. */
export interface TryItPages {
  /**
   * The data in each page, by the id of the operation or the name of the event. For an operation, this is the request; its
   * bodies are in the examples of the page. For an event, these are the names of the examples to trigger.
   */
  calls: ReadonlyMap<string, TryItRequest | string[]>;
  /** The path of the script, from the root of the site. */
  script: string;
}

/**
 * Adds the scripts, one for each description and language.
 *
 * Each script is bundled from typed modules into one small file. A bundle also loads from a disk, where browsers do not
 * load modules. The style is a string in the bundle, and the script adopts it as a style sheet: the policy allows that,
 * and a separate file would be larger than the style.
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
    // `esm` does not wrap the code in a function; the template below does.
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
