import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../../scripts/lib/project.js';
import { runScript } from './programs.js';

export interface Errors {
  /** Returns the compiler errors in the files below a folder, without line numbers: `TS2322 in client.ts: Type …`. */
  of: (folder: string) => string[];
  /** Returns the compiler errors in all folders for which `of` was not called. */
  rest: () => string[];
}

const compilerOptions = {
  strict: true,
  noEmit: true,
  target: 'ES2022',
  lib: ['ES2023', 'DOM', 'DOM.Iterable'],
  module: 'ESNext',
  moduleResolution: 'bundler',
  // kubb generates files that import each other with the extension .ts.
  allowImportingTsExtensions: true,
  experimentalDecorators: true,
  // Do not check declaration files of packages, because they are not generated from the bundles.
  skipLibCheck: true,
  types: ['node'],
  typeRoots: [join(root, 'node_modules/@types')],
};

/** Compiles all TypeScript files below a folder. */
export async function compile(folder: string): Promise<Errors> {
  const config = { compilerOptions, include: ['**/*'] };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify(config));
  const compiler = join(root, 'node_modules/typescript-native/bin/tsc');
  const { code, lines } = await runScript(
    [compiler, '--project', '.', '--pretty', 'false'],
    folder,
  );
  const errors = lines.flatMap((line) => {
    const parts = /^(?:(.+?)\(\d+,\d+\): )?error (TS\d+): (.+)$/.exec(line);
    // Shorten long types in the messages. Otherwise, the messages would change with every new property.
    const text = parts?.[3]!.replaceAll(/'[^']{60,}'/g, "'…'");
    return parts ? [{ file: parts[1] ?? '', code: parts[2]!, text: text! }] : [];
  });
  if (code !== 0 && errors.length === 0)
    throw new Error(`The compiler failed: ${lines.join('\n')}`);
  const asked: string[] = [];
  return {
    of: (part) => {
      asked.push(`${part}/`);
      const mine = errors.filter(({ file }) => file.startsWith(`${part}/`));
      return mine.map(
        ({ file, code: name, text }) => `${name} in ${file.slice(part.length + 1)}: ${text}`,
      );
    },
    rest: () =>
      errors
        .filter(({ file }) => !asked.some((part) => file.startsWith(part)))
        .map(({ file, code: name, text }) => `${file}: ${name} ${text}`),
  };
}
