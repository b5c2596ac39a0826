import { readFileSync } from 'node:fs';
import { availableParallelism, cpus, totalmem } from 'node:os';
import { packageFile } from './process.js';

/**
 * Describes the machine that has measured the results: processor, memory and versions, but no host name and no path.
 */
export function describeMachine(packages: readonly string[]): string {
  const model = cpus()[0]?.model.replace(/\s+/g, ' ').trim() ?? 'unknown processor';
  const memory = `${(totalmem() / 2 ** 30).toFixed(0)} GiB`;
  const versions = packages.map((name) => `${name} ${versionOf(name)}`);
  return [
    `${model}, ${availableParallelism()} cores, ${memory}; ${process.platform} ${process.arch}`,
    [`Node ${process.versions.node}`, ...versions].join(', '),
  ].join('; ');
}

/** Returns the version of an installed package. Reads the file, because not every package exports its package.json. */
function versionOf(name: string): string {
  const text = readFileSync(packageFile(`${name}/package.json`), 'utf8');
  return (JSON.parse(text) as { version: string }).version;
}
