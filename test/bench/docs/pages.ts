/** The pages that are compared, all made from the same bundles: those that the site offers for download. */
import { copyFileSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Description } from '../../../scripts/description/descriptions.js';
import { readCodeSamples } from '../../../scripts/description/code-samples.js';
import { installedRedoc } from '../../../scripts/docs/renderers/redoc.js';
import { generateDocs } from '../../../scripts/docs/site.js';
import { root } from '../../../scripts/lib/project.js';
import { packageFile } from '../harness/process.js';
import { buildRedocPage, configureRedocly } from './redocly.js';

/** Where the reference of v1 is, by the name of the contestant. */
export const pages = {
  ours: 'ours/v1/index.html',
  'ours, on one page': 'ours/v1/reference.html',
  Redoc: 'redoc/v1.html',
  'Swagger UI': 'swagger/index.html',
  Scalar: 'scalar/index.html',
};

export type PageName = keyof typeof pages;

/** Which page is opened after which, and the definition that it shows, by the name of the contestant. */
export const secondPages = {
  'ours, German v1': {
    first: pages.ours,
    second: 'ours/de/v1/index.html',
    definition: 'ours/de/v1/openapi.json',
  },
  'ours, connector': {
    first: pages.ours,
    second: 'ours/connector/index.html',
    definition: 'ours/connector/openapi.json',
  },
  'Redoc, German v1': {
    first: pages.Redoc,
    second: 'redoc/v1.de.html',
    definition: 'ours/de/v1/openapi.json',
  },
};

/** Writes the pages into a folder, with everything that they load. */
export async function writePages(
  folder: string,
  descriptions: readonly Description[],
): Promise<void> {
  const put = (path: string, text: string) => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [path, text] of await generateDocs(descriptions, { samples: readCodeSamples(root) }))
    put(`ours/${path}`, text);
  put('redoc/redoc.standalone.js', await installedRedoc());
  configureRedocly(folder);
  for (const [bundle, page] of [
    ['ours/v1/openapi.yaml', pages.Redoc],
    ['ours/de/v1/openapi.yaml', secondPages['Redoc, German v1'].second],
  ] as const) {
    await buildRedocPage(folder, bundle, page);
    put(page, withOwnScript(readFileSync(join(folder, page), 'utf8')));
  }
  writeSwagger(folder);
  put('scalar/index.html', scalarPage);
  copyFileSync(
    packageFile('@scalar/api-reference/dist/browser/standalone.js'),
    join(folder, 'scalar/standalone.js'),
  );
}

/** Redoc's default page with its script from beside it, which is the same file: its digest stays in the page. */
function withOwnScript(page: string): string {
  const parts = page.split(/https:\/\/cdn\.redocly\.com\/redoc\/v[\d.]+\/bundles\//);
  // The preload and the import.
  if (parts.length !== 3)
    throw new Error(`Redoc's page names its script ${parts.length - 1} times.`);
  return parts.join('./');
}

/** The page of swagger-ui-dist, with the address of the description as the only change. */
function writeSwagger(folder: string): void {
  mkdirSync(join(folder, 'swagger'));
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
    copyFileSync(packageFile(`swagger-ui-dist/${file}`), join(folder, 'swagger', file));
  const initializer = join(folder, 'swagger/swagger-initializer.js');
  const text = readFileSync(initializer, 'utf8');
  writeFileSync(initializer, text.replace(/(?<=url: )"[^"]*"/, '"../ours/v1/openapi.json"'));
}

/** The page that Scalar's documentation gives, with its script and the description from here. */
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
      Scalar.createApiReference('#app', { url: '../ours/v1/openapi.json' })
    </script>
  </body>
</html>
`;
