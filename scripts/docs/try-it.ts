/** "Try it": the script of its panel, with the calls of a description and the words of a language in it. */
import { build, transform } from 'esbuild';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Files } from '../lib/output.js';
import { addAsset } from './pages/assets.js';
import type { Edition } from './topics/edition.js';
import { eventsOf, operationsOf, tryItData, type TryItRequest } from './try-it-data.js';

/** The pages of a description that have the panel, and what they load when it is opened. */
export interface TryItPages {
  /**
   * What each page itself says, by the id of the operation or the name of the event: the request, whose bodies are among
   * the examples of the page, or the names of the examples that are triggered.
   */
  calls: ReadonlyMap<string, TryItRequest | string[]>;
  /** The place of the script, from the root of the site. */
  script: string;
}

/**
 * Adds the scripts, one for each description and language.
 *
 * They are bundled, unlike the script of all pages: written in modules with types, they are one small file, which also
 * loads from a disk, where browsers load no modules. The style is a string in it, which it adopts: a policy allows that,
 * and a file would weigh more than the style.
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
    // Without a function around it: it is put into one below.
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
