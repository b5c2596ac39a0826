/** The libraries that are bundled into a file of the package, so that its users install none for what few of them use. */
import { build } from 'esbuild';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** The sources that name what is used of the libraries. */
const sources = ['src/emulator/tls/asn1.ts'];

/**
 * Puts each bundle in the place of what the source compiles to, in `dist/` of a staging folder. The licence of every
 * package in it follows the code, because each of them asks for that.
 */
export async function bundleLibraries(staging: string): Promise<void> {
  for (const source of sources) {
    const { outputFiles, metafile } = await build({
      absWorkingDir: staging,
      entryPoints: [source],
      bundle: true,
      minify: true,
      format: 'esm',
      platform: 'node',
      // Of the modules of a library, it leaves out what is not used, unlike of those for `require`.
      mainFields: ['module', 'main'],
      target: 'es2022',
      // The licences say more than the comments.
      legalComments: 'none',
      metafile: true,
      write: false,
    });
    const [output] = Object.values(metafile.outputs);
    const inputs = Object.entries(output!.inputs).filter(
      ([, { bytesInOutput }]) => bytesInOutput > 0,
    );
    const folders = new Set(
      inputs.flatMap(([file]) => packageFolder.exec(resolve(staging, file))?.[0] ?? []),
    );
    const notices = await Promise.all([...folders].toSorted().map(noticeOf));
    const target = join(staging, 'dist', source.replace(/\.ts$/, '.js'));
    await writeFile(target, `${outputFiles[0]!.text.trimEnd()}\n${notices.join('')}`);
  }
}

/** The folder of the package that a file belongs to. */
const packageFolder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/;

async function noticeOf(folder: string): Promise<string> {
  const { name, version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const file = (await readdir(folder)).find((one) => /^licen[cs]e(?:\.\w+)?$/i.test(one));
  if (file === undefined)
    throw new Error(
      `${name} has no file with its licence in ${dirname(folder)}. Fix: bundle another library.`,
    );
  const text = (await readFile(join(folder, file), 'utf8')).trim().replaceAll('*/', '* /');
  return `/*! ${name}@${version}\n\n${text}\n*/\n`;
}
