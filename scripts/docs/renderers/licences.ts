/** What the pages are made with, and under which licences: the bundles of the renderers, and what is in these. */
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A bundle that the site serves. */
export interface Bundled {
  /** The package that it comes from. */
  name: string;
  /** For people: "Redoc, which renders the reference". */
  title: string;
  text: string;
}

interface Manifest {
  name: string;
  version: string;
  license?: string;
  dependencies?: Record<string, string>;
}

/** A comment that a licence wants to be kept; in code, the same signs can stand in a text. */
const notice = /\/\*\*?!?(?=\s|\\r)(?:(?!\*\/|`)[^]){0,3000}?\*\//g;
const isLicence = /licen[sc]e|copyright|\(c\)/i;

/** A text that lists them. */
export async function licencesOf(bundles: readonly Bundled[]): Promise<string> {
  const sections = await Promise.all(bundles.map(sectionOf));
  return `These pages are made of the descriptions of this project, which are under the MIT licence, and of:\n\n${sections.join('\n')}`;
}

async function sectionOf({ name, title, text }: Bundled): Promise<string> {
  const from = createRequire(import.meta.url);
  const manifest = await manifestOf(name, from);
  const folder = dirname(manifest.path);
  const licence = await readFile(join(folder, 'LICENSE'), 'utf8').catch(() => undefined);
  const notices = new Set(
    (text.match(notice) ?? []).filter((one) => isLicence.test(one)).map(tidy),
  );
  const packages = new Map<string, Manifest>();
  await collect(manifest.path, packages);
  const lines = [...packages.values()]
    .map((one) => `- ${one.name} ${one.version}: ${one.license ?? 'see the package'}`)
    .toSorted();
  return [
    `${title}\n${'='.repeat(title.length)}\n`,
    `From the package ${manifest.name} ${manifest.version}, ${manifest.license}.\n`,
    ...(licence ? [licence] : []),
    'Notices in the bundle:\n',
    `${[...notices].join('\n\n')}\n`,
    ...(lines.length > 0 ? [`Packages that it is made of:\n\n${lines.join('\n')}\n`] : []),
  ].join('\n');
}

/** The dependencies of a package and theirs, from where each is installed. */
async function collect(path: string, packages: Map<string, Manifest>): Promise<void> {
  const { dependencies = {} } = JSON.parse(await readFile(path, 'utf8')) as Manifest;
  const from = createRequire(path);
  for (const name of Object.keys(dependencies)) {
    const manifest = await manifestOf(name, from);
    if (packages.has(manifest.path)) continue;
    packages.set(manifest.path, manifest);
    await collect(manifest.path, packages);
  }
}

/** Packages need not export their manifest: it is looked for where Node looks for the package. */
async function manifestOf(
  name: string,
  from: NodeJS.Require,
): Promise<Manifest & { path: string }> {
  for (const folder of from.resolve.paths(name) ?? []) {
    const path = join(folder, name, 'package.json');
    const text = await readFile(path, 'utf8').catch(() => undefined);
    if (text !== undefined) return { ...(JSON.parse(text) as Manifest), path };
  }
  throw new Error(`The package ${name} is not installed: run npm ci.`);
}

function tidy(comment: string): string {
  return comment
    .replaceAll('\\r', '')
    .split(/\r?\n/)
    .map((line) => line.replace(/^\s*\/?\*+[!/]?\s?|\s*\*+\/\s*$/g, '').trimEnd())
    .join('\n')
    .trim();
}
