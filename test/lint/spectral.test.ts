import { bundle, createConfig, parseYaml, Source, stringifyYaml } from '@redocly/openapi-core';
import { basename, join, resolve } from 'node:path';
import { SourceResolver } from '../../scripts/description/references.js';
import { Sources } from '../../scripts/description/sources.js';
import { projectPath, sortProblems } from '../../scripts/lib/problem.js';
import { root } from '../../scripts/lib/project.js';
import { loadSpectral, problemsIn } from '../../scripts/lint/spectral.js';
import { type Case, readCases } from './cases.js';
import { runCases } from './runner.js';

const cases = readCases(resolve(import.meta.dirname, 'spectral'));
const spectral = await loadSpectral(new Sources(root));
// Enable only our own rules. The cases are incomplete descriptions, so Spectral's own rules would report many problems.
const all = Object.values(spectral.ruleset?.rules ?? {});
const own = all.filter((rule) => rule.owner === spectral.ruleset && rule.enabled);
for (const rule of all) rule.enabled = own.includes(rule);

const spec = join(root, 'spec');
const first = 'v1/openapi.yaml';

/** Reads the files of a case. All other files to which they refer come from spec/. */
class CaseResolver extends SourceResolver {
  constructor(private readonly files: ReadonlyMap<string, string>) {
    super();
  }

  override async loadExternalRef(file: string): Promise<Source> {
    const text = this.files.get(projectPath(spec, file));
    return text === undefined ? super.loadExternalRef(file) : new Source(file, text);
  }
}

/**
 * Writes the root file of a description, which refers to all files of a case. The folder of a file decides which part
 * of the root file contains the reference to it.
 */
function rootFor(files: Iterable<string>): string {
  const maps: Record<string, Record<string, { $ref: string }>> = { paths: {} };
  const components: typeof maps = {};
  let description: object | undefined;
  for (const file of files) {
    const $ref = `../${file}`;
    const [, kind] = /^components\/(\w+)\//.exec(file) ?? [];
    const [, folder = ''] = /^(?:v1\/)?(\w+)\//.exec(file) ?? [];
    const name = basename(file, '.yaml');
    if (file.endsWith('.md')) description = { $ref };
    else if (kind) (components[kind] ??= {})[name] = { $ref };
    else if (folder === 'examples') (components[folder] ??= {})[name] = { $ref };
    else (maps[folder] ??= {})[folder === 'paths' ? `/${name}` : name] = { $ref };
  }
  const info = { title: 'A case', version: '1.0.0', description };
  const sources = { $ref: '../sources.yaml' };
  return stringifyYaml({ openapi: '3.1.1', info, ...maps, components, 'x-sources': sources });
}

/** Bundles a case as if its files were in spec/, and lints the bundle. A workflow is linted without bundling. */
async function problemsOf({ files }: Pick<Case, 'files'>) {
  const config = await createConfig({});
  const [file = ''] = files.keys();
  const isWorkflow = file.startsWith('workflows/');
  const ref = join(spec, isWorkflow ? file : first);
  const texts = isWorkflow ? files : new Map([[first, rootFor(files.keys())], ...files]);
  const resolver = new CaseResolver(texts);
  for (const one of texts.keys()) await resolver.resolveDocument(null, join(spec, one));
  const { bundle: made } = isWorkflow
    ? { bundle: { parsed: parseYaml(files.get(file)!) as unknown } }
    : await bundle({ ref, config, externalRefResolver: new CaseResolver(texts) });
  const sources = { root: spec, resolver, structureProblems: () => Promise.resolve([]) };
  return sortProblems(await problemsIn(spectral, made.parsed, sources, ref));
}

runCases(
  own.map(({ name }) => name),
  cases,
  problemsOf,
);
