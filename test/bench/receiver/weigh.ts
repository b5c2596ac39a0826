import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../../../scripts/lib/project.js';

/** The bundler's setting for each platform, and the file that replaces the import `#platform` there. */
const platforms = {
  node: { platform: 'node', file: 'node.ts' },
  edge: { platform: 'browser', file: 'web.ts' },
} as const;

export type Platform = keyof typeof platforms;

/**
 * Returns the size, in bytes, of a program that imports the receiver. esbuild bundles and minifies it for a platform.
 *
 * @param names the exports that the program uses, in the syntax of `export … from`: `*` means all
 */
export async function weigh(
  name: Platform,
  names: string,
): Promise<{ gzip: number; minified: number }> {
  const { platform, file } = platforms[name];
  const { outputFiles } = await build({
    stdin: { contents: `export ${names} from './src/receiver.ts'`, resolveDir: root },
    alias: { '#platform': join(root, 'src/common/platform', file) },
    // Bundle the sources instead of the built files, so that no build is needed first.
    tsconfigRaw: '{}',
    external: platform === 'node' ? [...builtinModules, 'node:*'] : [],
    bundle: true,
    minify: true,
    write: false,
    format: 'esm',
    target: 'es2022',
    platform,
    logLevel: 'error',
  });
  const { contents } = outputFiles[0]!;
  return { gzip: gzipSync(contents, { level: 9 }).length, minified: contents.length };
}
