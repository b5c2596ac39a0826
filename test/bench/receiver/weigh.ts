import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../../../scripts/lib/project.js';

/** The settings of the bundler for a platform, and the file of `#platform` for it. */
const platforms = {
  node: { platform: 'node', file: 'node.ts' },
  edge: { platform: 'browser', file: 'web.ts' },
} as const;

export type Platform = keyof typeof platforms;

/**
 * The bytes of a program that uses the entry, bundled and minified by esbuild for a platform.
 *
 * @param names the used exports of the entry: `*`
 */
export async function weigh(
  name: Platform,
  names: string,
): Promise<{ gzip: number; minified: number }> {
  const { platform, file } = platforms[name];
  const { outputFiles } = await build({
    stdin: { contents: `export ${names} from './src/receiver.ts'`, resolveDir: root },
    alias: { '#platform': join(root, 'src/common/platform', file) },
    // Bundle the sources, so that no build is needed first.
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
