import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** The `exports` of package.json. */
export type Exports = Record<string, string | { require?: { types: string; default: string } }>;

/**
 * Writes the modules that CommonJS programs get, which Node loads as ES modules: so there is one copy of the code, and a
 * class of an error is the same for both kinds of programs.
 *
 * Without them, TypeScript refuses to import an ES module in a CommonJS one (TS1479), in the mode `node16` and before
 * 5.8 also in `nodenext`.
 *
 * @param exports names them with the condition `require`
 */
export async function writeCommonJs(folder: string, exports: Exports = {}): Promise<void> {
  for (const target of Object.values(exports)) {
    if (typeof target === 'string' || !target.require) continue;
    const { types, default: module } = target.require;
    const path = `./${basename(module, '.cjs')}.js`;
    await writeFile(join(folder, module), `module.exports = require('${path}');\n`);
    await writeFile(
      join(folder, types),
      `// @ts-ignore: Node requires ES modules, which not every mode of TypeScript knows.\nexport * from '${path}';\n`,
    );
  }
}
