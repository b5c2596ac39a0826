import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { root } from '../../scripts/lib/project.js';
import { listenOnLoopback } from '../../src/http/listen.js';

/** The packages that a user installs together with our package: its dependencies, and their dependencies. */
const served = new Set(dependenciesOf(root));

function dependenciesOf(folder: string): string[] {
  const manifest = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as {
    dependencies?: Record<string, string>;
  };
  return Object.keys(manifest.dependencies ?? {}).flatMap((name) => [
    name,
    ...dependenciesOf(join(root, 'node_modules', name)),
  ]);
}

export interface Registry {
  url: string;
  /** The paths that were requested. */
  requests: string[];
  close: () => void;
}

/**
 * Starts a registry of npm packages, which serves the installed dependencies of this project, and a host of releases,
 * which serves our package. Both are in one server on loopback, so that the tests need no network.
 *
 * @param release the path at which the tarball of our package is served
 */
export async function startRegistry(release: string, tarball: string): Promise<Registry> {
  const requests: string[] = [];
  let url = '';
  const server = createServer(({ url: path = '/' }, response) => {
    requests.push(path);
    const [, tarballs, name = ''] = /^\/(tarballs\/)?([\w.-]+)$/.exec(path) ?? [];
    if (path === release) response.end(readFileSync(tarball));
    else if (!served.has(name)) response.writeHead(404).end('{}');
    else if (tarballs) response.end(pack(name));
    else response.end(JSON.stringify(describePackage(name, url)));
  });
  url = `http://127.0.0.1:${await listenOnLoopback(server)}`;
  const close = () => {
    server.closeAllConnections();
    server.close();
  };
  return { url, requests, close };
}

/** Packs an installed package. npm removes the first folder from each path, whatever its name is. */
function pack(name: string): Buffer {
  return execFileSync('tar', ['-czf', '-', '-C', join(root, 'node_modules'), name]);
}

/** Returns what a registry says about a package with one version. */
function describePackage(name: string, registry: string): object {
  const manifest = JSON.parse(
    readFileSync(join(root, 'node_modules', name, 'package.json'), 'utf8'),
  ) as { version: string };
  const { version } = manifest;
  return {
    name,
    'dist-tags': { latest: version },
    versions: { [version]: { ...manifest, dist: { tarball: `${registry}/tarballs/${name}` } } },
  };
}
