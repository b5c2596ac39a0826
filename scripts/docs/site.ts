/** Generates the documentation as static files: one page for each topic, in each language. */
import { setImmediate } from 'node:timers/promises';
import type { Description } from '../description/descriptions.js';
import { toJson } from '../description/descriptions.js';
import { generateSchemas, type Schemas } from '../generate/schemas.js';
import type { Content, Files } from '../lib/output.js';
import { groupOf, type Materials } from './topics/materials.js';
import { checkPages, figuresOn } from './diagrams/placements.js';
import { compatibilityPage } from './compatibility.js';
import { diagramsByMarkdown } from './pages/diagram.js';
import { readAssets } from './pages/assets.js';
import { keepHighlighted, loadHighlighter } from './pages/highlight.js';
import { contextOf, type Edition, editionsOf, onePageContextOf } from './topics/edition.js';
import { referenceMarkdown } from './markdown/index.js';
import { landingPage } from './pages/landing.js';
import { type Content as PageContent, layout, type Neighbours, type Site } from './pages/layout.js';
import { llmsFullText, llmsText } from './pages/llms.js';
import { notFoundPage } from './pages/not-found.js';
import { fileOf, linkBetween, markdownOf, sitePathOf } from './topics/site-path.js';
import { referencePage } from './pages/reference.js';
import { type IndexedPage, keywordsFor } from './search/indexed-page.js';
import { searchWordsOf } from './search/paths.js';
import { searchIndex } from './search/search-index.js';
import { sitemap } from './pages/sitemap.js';
import { toolMarkdown, toolPage } from './pages/tool.js';
import type { Group } from './topics/topics.js';
import { topicPage } from './pages/topic-page.js';
import { redocFile } from './redoc-file.js';
import { headersFile } from './headers.js';
import { explainedIn } from './topics/addresses.js';
import { topicMarkdown } from './topics/topic-markdown.js';
import { addTryIt, type TryItPages } from './try-it.js';
import { type Languages, loadWords } from './words/index.js';

/** The folder of the documentation. It is not committed. */
export const docsFolder = 'generated/docs';

/** The URLs of the published site and of the project's repository, if they are known. */
export interface SiteOptions {
  /** The URL of the published site, with a slash at its end. If it is set, pages have canonical URLs. */
  baseUrl?: string | undefined;
  /** The URL of the project's repository, without a slash at its end. If it is set, pages link to it. */
  repository?: string | undefined;
}

export interface DocsOptions extends Materials, SiteOptions {
  /** The JSON Schemas, if they are already generated; by default, they are generated from the descriptions. */
  schemas?: Schemas;
  /** The words of the pages in each language; by default, the words in scripts/docs/words/. */
  languages?: Languages;
}

type Found = (page: IndexedPage) => void;

/**
 * Generates all files of the documentation, including the search index. The keys are the paths in the folder of the
 * documentation.
 */
export async function generateDocs(
  descriptions: readonly Description[],
  options: DocsOptions,
): Promise<Map<string, Content>> {
  let pages: Files = new Map();
  const index = await searchIndex(async (add) => {
    pages = await renderPages(descriptions, options, add);
  });
  return new Map([...pages, ...index]);
}

/**
 * Generates the files of the documentation, except the search index.
 *
 * @param found a callback that gets each page for the search index, as soon as the page is rendered
 */
export async function renderPages(
  descriptions: readonly Description[],
  materials: DocsOptions,
  found: Found = () => undefined,
): Promise<Files> {
  const reports = compatibilityPage(descriptions, materials.releases);
  const options = { ...materials, tools: [...materials.tools, ...reports] };
  const { schemas = generateSchemas(descriptions), baseUrl, repository, tools } = options;
  await loadHighlighter();
  const languages = options.languages ?? (await loadWords());
  const editions = descriptions.flatMap((one) => editionsOf(one, options, languages, schemas));
  const { assets, files } = readAssets();
  const used = new Map(
    [...languages].filter(([name]) => editions.some((one) => one.language === name)),
  );
  const site: Site = {
    languages: used,
    apis: descriptions.map(({ name }) => name),
    baseUrl,
    repository,
    assets,
    paths: new Set(['', ...editions.flatMap(({ topics }) => topics.map(({ path }) => path))]),
  };
  checkPages(site.paths);
  const references = new Map(
    editions.map((edition) => [edition, referenceMarkdown(onePageContextOf(edition))]),
  );
  const tryIt = await addTryIt(files, editions);
  for (const edition of editions) {
    addTopics(files, edition, site, found, tryIt.get(edition));
    // Pause, so that a server in the same process can handle its requests.
    await setImmediate();
  }
  for (const [edition, markdown] of references)
    addReference(
      files,
      edition,
      markdown,
      `${files.get(assets.style)}${files.get(assets.diagrams)}`,
    );
  for (const language of used.keys()) {
    const mine = editions.filter((one) => one.language === language);
    addShared(files, mine, site, options, found);
  }
  for (const description of descriptions) await addDownloads(files, description, schemas);
  const english = editions.filter(({ language }) => language === 'en');
  const pages = [...files.keys()].filter((path) => path.endsWith('index.html'));
  files
    .set('404.html', notFoundPage(site))
    .set('llms.txt', llmsText(english, tools, baseUrl))
    .set(
      'llms-full.txt',
      llmsFullText(
        english.map((one) => references.get(one)!),
        tools.map(({ name }) => files.get(`${name}.md`)!),
      ),
    )
    .set('_headers', headersFile());
  if (baseUrl !== undefined)
    files.set(
      'sitemap.xml',
      sitemap(
        baseUrl,
        pages.map((path) => path.replace(/index\.html$/, '')),
      ),
    );
  keepHighlighted();
  return files;
}

/** Adds a page and its Markdown for each topic of a description. */
function addTopics(
  files: Files,
  edition: Edition,
  site: Site,
  found: Found,
  tryIt: TryItPages | undefined,
): void {
  const { language, words, api, topics, document } = edition;
  const server = serverPathOf(document);
  for (const topic of topics) {
    if (topic.subject.kind === 'tool') continue;
    const sitePath = sitePathOf(language, topic.path);
    const markdown = markdownOf(sitePath);
    const context = contextOf(edition, (anchor) => {
      const { path, id } = edition.addresses.get(anchor)!;
      const to = linkBetween(markdown, markdownOf(sitePathOf(language, path)));
      return id ? `${to}#${id}` : to;
    });
    const page = topicPage(topic, edition, tryIt);
    found(indexedPage(page, edition, topic.group, api, server));
    files.set(fileOf(sitePath), layout(site, { language, words, api, topics }, page)).set(
      markdown,
      topicMarkdown(topic, context, edition, (file) => linkBetween(markdown, file)),
    );
  }
}

/**
 * Returns the path of the first server with an absolute URL: `/v1`. In the URL of a call, the path of the call follows
 * this path.
 */
function serverPathOf({ servers = [] }: Edition['document']): string | undefined {
  const server = servers.find(({ url }) => URL.canParse(url));
  return server && new URL(server.url).pathname.replace(/\/$/, '');
}

/** Adds the pages that do not belong to a description: the home page, and the pages of the READMEs. */
function addShared(
  files: Files,
  editions: readonly Edition[],
  site: Site,
  { tools }: Materials,
  found: Found,
): void {
  const [{ language, words, api, topics, addresses, document }] = editions as [Edition];
  const neighbours: Neighbours = { language, words, api, topics };
  files
    .set(fileOf(sitePathOf(language, '')), layout(site, neighbours, landingPage(editions)))
    .set(searchWordsOf(language), JSON.stringify({ apis: site.apis, ...words.search }));
  const surroundings = {
    language,
    words,
    tools,
    repository: site.repository,
    explained: (name: string) => explainedIn(topics, addresses, name)?.path,
    figures: (page: string) => figuresOn(page, { document, words }),
  };
  for (const tool of tools) {
    const sitePath = sitePathOf(language, `${tool.name}/`);
    const page = toolPage(tool, surroundings);
    found(indexedPage(page, neighbours, groupOf(tool)));
    files
      .set(fileOf(sitePath), layout(site, neighbours, page))
      .set(markdownOf(sitePath), toolMarkdown(tool, surroundings));
  }
}

/** Prepares a page for the search index, and adds its keywords. The keywords are the same for each description. */
function indexedPage(
  { path, article, aside }: PageContent,
  { language, words }: Pick<Edition, 'language' | 'words'>,
  group: Group,
  api?: string,
  server?: string,
): IndexedPage {
  const label = words.site.groups[group];
  return {
    language,
    path: sitePathOf(language, path),
    article,
    // Do not index the code of an event, because the code contains only the names of fields, and the fields are indexed
    // already.
    aside: group === 'events' ? undefined : aside,
    api,
    server,
    where: api === undefined ? label : `${label} · ${api}`,
    keywords: keywordsFor(path, api, words.keywords),
  };
}

function addReference(
  files: Files,
  { api, language, document, figures, words }: Edition,
  markdown: string,
  style: string,
): void {
  const { title, summary } = document.info;
  files.set(sitePathOf(language, `${api}/reference.md`), markdown).set(
    sitePathOf(language, `${api}/reference.html`),
    referencePage({
      language,
      title,
      description: String(summary ?? ''),
      markdown,
      diagrams: diagramsByMarkdown([...figures.values()], words),
      style,
    }),
  );
}

/** Adds the files that `downloadsOf` lists, except the references, which `addReference` adds. */
async function addDownloads(
  files: Files,
  { name, document, yaml, json, translations }: Description,
  schemas: Schemas,
): Promise<void> {
  files.set(`${name}/openapi.yaml`, yaml).set(`${name}/openapi.json`, json);
  files.set(`${name}/redoc.html`, await redocFile(document.info.title, json));
  for (const [file, schema] of schemas.get(name)!) files.set(`${name}/schemas/${file}`, schema);
  for (const [language, translated] of translations)
    files
      .set(`${language}/${name}/openapi.yaml`, translated.yaml)
      .set(`${language}/${name}/openapi.json`, toJson(translated.document));
}
