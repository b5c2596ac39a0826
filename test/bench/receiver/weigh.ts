import { builtinModules } from 'node:module';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { build } from 'esbuild';
import { root } from '../../../scripts/lib/project.js';

/** What a bundler does for a platform, which decides about `#platform`. */
const platforms = {
  node: { platform: 'node', sha256: 'node.ts' },
  edge: { platform: 'browser', sha256: 'web.ts' },
} as const;

export type Platform = keyof typeof platforms;

/** The bytes of the entry, everything that it exports, as esbuild bundles and minifies it for a platform. */
export async function weigh(name: Platform): Promise<{ gzip: number; minified: number }> {
  const { platform, sha256 } = platforms[name];
  const { outputFiles } = await build({
    entryPoints: [join(root, 'src/receiver.ts')],
    alias: { '#platform': join(root, 'src/common/platform', sha256) },
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
