/**
 * Bundles some libraries into the compiled package, so that users do not have to install them. These libraries are
 * needed only for a feature that few users need.
 */
import { build } from 'esbuild';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';

/** The source files that import the libraries to bundle. */
const sources = ['src/emulator/tls/asn1.ts'];

/**
 * For each file in `sources`, replaces the compiled file in `dist/` of a staging folder with a bundle that also
 * contains the libraries. The bundle ends with the licence of every bundled package, because each licence demands that.
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
      // Prefer ES modules: esbuild can remove unused code from them, but not from CommonJS modules.
      mainFields: ['module', 'main'],
      target: 'es2022',
      // Omit the licence comments in the code, because the complete licences are appended below.
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

/** Matches the folder of the package that a file belongs to. */
const packageFolder = /^.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+(?=[\\/])/;

async function noticeOf(folder: string): Promise<string> {
  const { name, version } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    name: string;
    version: string;
  };
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e(?:\.\w+)?$/i.test(entry));
  if (file === undefined)
    throw new Error(
      `${name} has no licence file in ${dirname(folder)}. Fix: bundle another library.`,
    );
  const text = (await readFile(join(folder, file), 'utf8')).trim().replaceAll('*/', '* /');
  return `/*! ${name}@${version}\n\n${text}\n*/\n`;
}
