/**
 * Writes the documentation pages to compare. Each documentation tool generates its pages from the same bundle of v1,
 * into a folder that has the name of the tool.
 */
import { copyFileSync, cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

import { toJson, type Description } from '../../../scripts/description/descriptions.js';
import { readMaterials } from '../../../scripts/docs/topics/materials.js';
import { generateDocs } from '../../../scripts/docs/site.js';
import { root } from '../../../scripts/lib/project.js';
import { packageFile } from '../harness/process.js';
import { buildRedocPage, configureRedocly } from './redocly.js';
import { buildStarlight, writeStarlight } from './starlight.js';

/** Writes the pages of all documentation tools into a folder, and also all files that these pages load. */
export async function writePages(
  folder: string,
  descriptions: readonly Description[],
): Promise<void> {
  const { json, yaml } = descriptions.find(({ name }) => name === 'v1')!;
  const put = (path: string, content: string | Uint8Array) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  };
  for (const [path, text] of await generateDocs(descriptions, readMaterials(root)))
    put(`ours/${path}`, text);
  put('v1.yaml', yaml);
  configureRedocly(folder);
  mkdirSync(join(folder, 'Redoc'));
  copyFileSync(
    packageFile('@redocly/cli/lib/chunks/redoc.standalone.js'),
    join(folder, 'Redoc/redoc.standalone.js'),
  );
  await buildRedocPage(folder, 'v1.yaml', 'Redoc/v1.html');
  put('Redoc/v1.html', withOwnScript(readFileSync(join(folder, 'Redoc/v1.html'), 'utf8')));
  writeSwagger(join(folder, 'Swagger UI'), json);
  put('Scalar/index.html', scalarPage);
  put('Scalar/openapi.json', json);
  copyFileSync(
    packageFile('@scalar/api-reference/dist/browser/standalone.js'),
    join(folder, 'Scalar/standalone.js'),
  );
  const project = writeStarlight(new Map([['v1', json]]));
  await buildStarlight(project);
  cpSync(join(project, 'site'), join(folder, 'Starlight'), { recursive: true });
}

/** Returns the JSON bundle of each description in each language. The key is its path on a site: `v1`, `de/v1`. */
export function bundlesOf(descriptions: readonly Description[]): Map<string, string> {
  return new Map(
    descriptions.flatMap(({ name, json, translations }) => [
      [name, json] as const,
      ...[...translations].map(
        ([language, { document }]) => [`${language}/${name}`, toJson(document)] as const,
      ),
    ]),
  );
}

/**
 * Changes Redoc's default page so that it loads a local copy of its script. The digest of the script in the page stays
 * valid, because the copy is equal.
 */
function withOwnScript(page: string): string {
  const parts = page.split(/https:\/\/cdn\.redocly\.com\/redoc\/v[\d.]+\/bundles\//);
  // The page contains two URLs of the script: one preloads it, and one imports it.
  if (parts.length !== 3)
    throw new Error(
      `Redoc's page names its script ${parts.length - 1} times: expected twice. Fix: compare the output of build-docs with withOwnScript.`,
    );
  return parts.join('./');
}

/** Writes the page of swagger-ui-dist. Changes only the URL from which the page loads the description. */
function writeSwagger(folder: string, json: string): void {
  mkdirSync(folder);
  const files = [
    'index.html',
    'index.css',
    'swagger-ui.css',
    'swagger-ui-bundle.js',
    'swagger-ui-standalone-preset.js',
    'swagger-initializer.js',
    'favicon-16x16.png',
    'favicon-32x32.png',
  ];
  for (const file of files)
    copyFileSync(packageFile(`swagger-ui-dist/${file}`), join(folder, file));
  const initializer = join(folder, 'swagger-initializer.js');
  const text = readFileSync(initializer, 'utf8');
  writeFileSync(initializer, text.replace(/(?<=url: )"[^"]*"/, '"openapi.json"'));
  writeFileSync(join(folder, 'openapi.json'), json);
}

/** The HTML page from Scalar's documentation. Its script and the API description are local copies. */
const scalarPage = `<!doctype html>
<html>
  <head>
    <title>Scalar API Reference</title>
    <meta charset="utf-8" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
  </head>
  <body>
    <div id="app"></div>
    <script src="standalone.js"></script>
    <script>
      Scalar.createApiReference('#app', { url: 'openapi.json' })
    </script>
  </body>
</html>
`;
