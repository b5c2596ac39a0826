import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../../../scripts/lib/project.js';

/** The settings of the bundler for a platform, with the file that `#platform` is there. */
const platforms = {
  node: { platform: 'node', file: 'node.ts' },
  edge: { platform: 'browser', file: 'web.ts' },
} as const;

export type Platform = keyof typeof platforms;

/**
 * The bytes of a program that has something of the entry, as esbuild bundles and minifies it for a platform.
 *
 * @param names what it exports of the entry: `*`
 */
export async function weigh(
  name: Platform,
  names: string,
): Promise<{ gzip: number; minified: number }> {
  const { platform, file } = platforms[name];
  const { outputFiles } = await build({
    stdin: { contents: `export ${names} from './src/receiver.ts'`, resolveDir: root },
    alias: { '#platform': join(root, 'src/common/platform', file) },
    // The sources are weighed, so that no build has to come first.
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
