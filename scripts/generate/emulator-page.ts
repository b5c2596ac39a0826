/** Bundles the web page of the emulator into two files: an HTML file, and a script that contains everything else. */
import { build } from 'esbuild';
import { createHash } from 'node:crypto';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Bundles the page into `dist/` of a staging folder. The CSS is a string inside the script, and the script adds it to
 * the page as a style sheet. Therefore no CSS file is needed: only the script needs a hash in its name, and the content
 * security policy of the page need not allow styles.
 *
 * @param source the folder with the sources of the package
 */
export async function bundleEmulatorPage(source: string, staging: string): Promise<void> {
  const folder = join(source, 'emulator/page');
  const style = await build({
    entryPoints: [join(folder, 'page.css')],
    bundle: true,
    minify: true,
    write: false,
  });
  const { outputFiles } = await build({
    entryPoints: [join(folder, 'main.tsx')],
    define: { STYLE: JSON.stringify(style.outputFiles[0]!.text.trim()) },
    jsx: 'automatic',
    jsxImportSource: 'preact',
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    write: false,
  });
  const { contents } = outputFiles[0]!;
  const script = `page-${createHash('sha256').update(contents).digest('hex').slice(0, 12)}.js`;
  const html = await readFile(join(folder, 'index.html'), 'utf8');
  const target = join(staging, 'dist/src/emulator/page');
  await mkdir(target, { recursive: true });
  await writeFile(join(target, script), contents);
  await writeFile(join(target, 'index.html'), html.replace('SCRIPT', `assets/${script}`));
}
