import { Failure } from '../../src/common/failure.js';
import type { CodeSamples } from '../description/code-samples.js';
import { type Description, toJson } from '../description/descriptions.js';
import { isLanguage } from '../description/language.js';
import { liftCallbacks } from '../description/lift-callbacks.js';
import type { Translated } from '../description/translations.js';
import { generateSchemas, type Schemas } from '../generate/schemas.js';
import type { Files } from '../lib/output.js';
import { annotate } from './annotate.js';
import { referenceMarkdown } from './markdown/index.js';
import type { Context, Rendered } from './pages/context.js';
import { singleFileName } from './pages/downloads.js';
import { landingPage } from './pages/landing.js';
import { llmsText } from './pages/llms.js';
import { notFoundPage } from './pages/not-found.js';
import { placeOf } from './pages/place.js';
import { redocPage, singleFile } from './pages/redoc-page.js';
import { referencePage } from './pages/reference.js';
import { sitemap } from './pages/sitemap.js';
import { tryItPage } from './pages/try-it.js';
import { type Asset, type Assets, loadAssets } from './renderers/assets.js';
import { docsHeaders } from './serve.js';

/** The folder of the documentation, which is not committed. */
export const docsFolder = 'generated/docs';

/** What the documentation is made of beside the descriptions. */
export interface DocsOptions {
  samples: CodeSamples;
  /** Those of `generate`, where they are made already. */
  schemas?: Schemas;
  /** Where the site will be, with a slash at its end: the pages then say so to search engines. */
  baseUrl?: string | undefined;
}

/** The documentation as static files, by their paths in its folder. */
export async function generateDocs(
  descriptions: readonly Description[],
  { samples, schemas = generateSchemas(descriptions), baseUrl }: DocsOptions,
): Promise<Files> {
  const context = contextOf(descriptions, samples, baseUrl);
  const assets = await loadAssets();
  const pages = pagesOf(context, assets);
  return new Map([
    ...pages,
    ...downloads(context, descriptions, schemas, assets.redoc),
    [assets.redoc.place, assets.redoc.text],
    [assets.scalar.place, assets.scalar.text],
    ['404.html', notFoundPage(context)],
    ['llms.txt', llmsText(context)],
    ['licences.txt', assets.licences],
    ['_headers', headersFile()],
    ...(baseUrl === undefined ? [] : [['sitemap.xml', sitemap(baseUrl, pages.keys())] as const]),
  ]);
}

/** What every page can refer to: each description in English and in each language that it is translated to. */
function contextOf(
  descriptions: readonly Description[],
  samples: CodeSamples,
  baseUrl: string | undefined,
): Context {
  const rendered = descriptions.flatMap(({ name, document, translations }) => {
    const bundles = new Map<string, Pick<Translated, 'document' | 'english'>>([
      ['en', { document, english: [] }],
      ...translations,
    ]);
    return [...bundles].map(([language, { document: bundle, english }]): Rendered => {
      if (!isLanguage(language))
        throw new Failure(
          `spec/ is translated to "${language}", but the documentation has no words in that language. Fix: add "${language}" to the list in scripts/description/language.ts; then npm run typecheck names every file that needs words.`,
        );
      const copy = liftCallbacks(annotate(bundle, language, samples, english));
      return { api: name, language, document: copy, markdown: referenceMarkdown(copy, language) };
    });
  });
  const languages = [...new Set(rendered.map(({ language }) => language))];
  return { languages, apis: descriptions.map(({ name }) => name), rendered, baseUrl };
}

function pagesOf(context: Context, assets: Assets): Files {
  const landing = context.languages.map(
    (language) => [placeOf(language, 'index.html'), landingPage(context, language)] as const,
  );
  const pages = context.rendered.flatMap((rendered) => {
    const place = (file: string) => placeOf(rendered.language, `${rendered.api}/${file}`);
    return [
      [place('index.html'), redocPage(context, rendered, assets.redoc.place)],
      [place('reference.html'), referencePage(context, rendered)],
      [place('try.html'), tryItPage(context, rendered, assets.scalar.place)],
    ] as const;
  });
  return new Map([...landing, ...pages]);
}

/** What downloads.ts lists, and the schemas. */
function downloads(
  context: Context,
  descriptions: readonly Description[],
  schemas: Schemas,
  redoc: Asset,
): Files {
  const files: Files = new Map();
  for (const { name, yaml, json, translations } of descriptions) {
    files.set(`${name}/openapi.yaml`, yaml).set(`${name}/openapi.json`, json);
    for (const [file, schema] of schemas.get(name)!) files.set(`${name}/schemas/${file}`, schema);
    for (const [language, translated] of translations)
      files
        .set(`${language}/${name}/openapi.yaml`, translated.yaml)
        .set(`${language}/${name}/openapi.json`, toJson(translated.document));
  }
  for (const rendered of context.rendered) {
    const { api, language, markdown } = rendered;
    const place = (file: string) => placeOf(language, `${api}/${file}`);
    files.set(place('reference.md'), markdown);
    files.set(place(singleFileName(api)), singleFile(rendered, redoc.text));
  }
  return files;
}

/** For the hosts that read it, among them Netlify and Cloudflare Pages. */
function headersFile(): string {
  const lines = Object.entries(docsHeaders).map(([name, value]) => `  ${name}: ${value}`);
  return `/*\n${lines.join('\n')}\n`;
}
