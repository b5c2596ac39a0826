import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** The `exports` of package.json. */
export type Exports = Record<string, string | { require?: { types: string; default: string } }>;

/**
 * Writes the CommonJS modules. Each one requires the ES module, so that only one copy of the code is loaded, and ESM and
 * CommonJS programs get the same error classes.
 *
 * Only TypeScript needs these modules: with `node16`, and before 5.8 with `nodenext`, it refuses to import an ES module
 * into a CommonJS module (TS1479). The declarations contain such an import too. They ignore the error with `@ts-ignore`
 * and not with `@ts-expect-error`, because other settings report no error there.
 *
 * @param exports the `exports` of package.json; entries with the condition `require` are written
 */
export async function writeCommonJs(folder: string, exports: Exports = {}): Promise<void> {
  for (const target of Object.values(exports)) {
    if (typeof target === 'string' || !target.require) continue;
    const { types, default: module } = target.require;
    const path = `./${basename(module, '.cjs')}.js`;
    await writeFile(join(folder, module), `module.exports = require('${path}');\n`);
    await writeFile(
      join(folder, types),
      `// @ts-ignore: Node can require ES modules, but some modes of TypeScript refuse that.\nexport * from '${path}';\n`,
    );
  }
}
