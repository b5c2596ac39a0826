/** The modules for which every command waits, because the definitions of the commands import them. */
import { existsSync, readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/lib/project.js';

/** Matches imports that are loaded at once: neither types nor `import()`. */
const imported = /^(?:import|export) (?!type)[^;]*?from '(\.[^']+)'/gm;

/** Returns a file and all files that are loaded with it. */
function loadedWith(file: string, loaded = new Set<string>()): Set<string> {
  loaded.add(file);
  for (const [, specifier = ''] of readFileSync(join(root, file), 'utf8').matchAll(imported)) {
    const target = posix.join(posix.dirname(file), specifier);
    const source = target.replace(/\.js$/, '.ts');
    const next = existsSync(join(root, source)) ? source : target;
    if (!loaded.has(next)) loadedWith(next, loaded);
  }
  return loaded;
}

test('the definitions of the commands load neither validators nor examples', () => {
  const loaded = [...loadedWith('src/cli/main.ts')];
  expect(loaded).toContain('src/cli/options/option-values.ts');
  const generated = loaded.filter((file) => file.startsWith('generated/'));
  expect(generated).toEqual(['generated/v1/events.ts', 'generated/v1/request-rules.ts']);
});

test('the definitions of the commands load no code of the commands', () => {
  const commands = [...loadedWith('src/cli/main.ts')].filter((file) =>
    /^src\/cli\/(commands|completion|files|findings|service)\//.test(file),
  );
  expect(commands.filter((file) => !file.endsWith('-commands.ts'))).toEqual([
    'src/cli/findings/report-formats.ts',
  ]);
});
