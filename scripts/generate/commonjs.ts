import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** The field `exports` of package.json. */
export type Exports = Record<string, string | { require?: { types: string; default: string } }>;

/**
 * Writes a CommonJS module for each entry point of the package. The module only requires the ES module, so that only
 * one copy of the code is loaded. Otherwise ESM and CommonJS programs would get different error classes.
 *
 * Only TypeScript needs these modules. With the setting `module: node16`, TypeScript refuses to import an ES module
 * into a CommonJS module (error TS1479). Before version 5.8, it also refuses this with `module: nodenext`. The
 * declarations of the generated modules contain such an import, too, so they suppress the error with `@ts-ignore`. They
 * do not use `@ts-expect-error`, because it is itself an error if TypeScript accepts the import.
 *
 * @param exports the field `exports` of package.json; a module is written for each entry with the condition `require`
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
