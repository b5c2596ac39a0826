import { writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';

/** The `exports` of package.json. */
export type Exports = Record<string, string | { require?: { types: string; default: string } }>;

/**
 * Writes the CommonJS modules, each of which requires the ES module. So only one copy of the code is loaded, and both
 * kinds of programs get the same error classes.
 *
 * They are needed by TypeScript, which refuses to import an ES module into a CommonJS module (TS1479) with `node16`, and
 * before 5.8 with `nodenext`. Their declarations have that import themselves. It is ignored with `@ts-ignore` and not
 * with `@ts-expect-error`, because the other settings report no error there.
 *
 * @param exports the modules to write have the condition `require`
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
