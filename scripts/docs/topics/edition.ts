/** Defines an edition, which is one description in one language with all data for its pages. */
import { Failure } from '../../../src/common/failure.js';
import { type CodeSample, codeSamplesOf } from '../../description/code-samples.js';
import type { Description } from '../../description/descriptions.js';
import { liftCallbacks } from '../../description/lift-callbacks.js';
import type { Document } from '../../description/openapi.js';
import type { Figure } from '../diagrams/figure.js';
import type { Schemas } from '../../generate/schemas.js';
import type { Context } from '../markdown/context.js';
import { firstLine } from '../markdown/prose.js';
import { type Source, sourcesOf } from '../markdown/sources.js';
import { groupOf, type Materials, summaryOf, type Tool } from './materials.js';
import { chapterFigures } from './figures.js';
import { sitePathOf } from './site-path.js';
import { type Addresses, addressesOf } from './addresses.js';
import { type Group, type Topic, topicsOf } from './topics.js';
import { markUntranslated } from './untranslated.js';
import type { Languages, Words } from '../words/index.js';

/**
 * The order of the groups of pages, in the menu and for the links "Previous" and "Next". The pages of schemas follow
 * the page that lists the schemas.
 */
const groups: Group[] = ['guide', 'operations', 'schemas', 'callbacks', 'events', 'tools', 'about'];

export interface Edition {
  api: string;
  language: string;
  /** The OpenAPI document. Its callbacks were moved to `webhooks`. */
  document: Document;
  /** The same document in English. */
  english: Document;
  words: Words;
  /** Returns the code samples of an operation. */
  samples: (operationId: string) => CodeSample[];
  sources: readonly Source[];
  topics: readonly Topic[];
  addresses: Addresses;
  /** The diagrams of the chapters. The key of each is the anchor of its section. */
  figures: ReadonlyMap<string, Figure>;
  downloads: readonly Download[];
}

/** A file that a reader can download. */
export interface Download {
  /** The path of the file, relative to the root of the site. All languages share the files of schemas. */
  path: string;
  /** A few words that say what the file contains, as plain text and not Markdown. */
  content: string;
  /** The name of the schema, if the file is a JSON Schema. */
  schema?: string;
}

/** @throws Failure if a description is translated to a language for which scripts/docs/words/ has no folder */
export function editionsOf(
  description: Description,
  { samples, tools, sources }: Materials,
  languages: Languages,
  schemas: Schemas,
): Edition[] {
  const { name: api, document: source, translations } = description;
  const english = liftCallbacks(source);
  const bundles = [['en', { document: source, english: [] }] as const, ...translations];
  return bundles.map(([language, { document: bundle, english: untranslated }]): Edition => {
    const words = wordsIn(language, languages);
    const marked = markUntranslated(bundle, untranslated, words.site.untranslated);
    const edition = {
      api,
      language,
      document: liftCallbacks(marked),
      english,
      words,
      samples: (operationId: string) => codeSamplesOf(samples, operationId),
      sources: sourcesOf(source),
      downloads: downloadsOf(api, language, marked, words, schemas),
    };
    const topics = [
      ...topicsOf(api, edition, words.site, sources),
      ...tools.map((tool) => toolTopic(tool, words)),
    ].toSorted((a, b) => groups.indexOf(a.group) - groups.indexOf(b.group));
    const figures = chapterFigures(topics, edition);
    return { ...edition, topics, addresses: addressesOf(topics), figures };
  });
}

/** Returns the context for rendering the pages of an edition. `link` returns the target of each link. */
export function contextOf(edition: Edition, link: (anchor: string) => string): Context {
  const hasSection = (schema: string) => edition.addresses.has(`schema-${schema}`);
  return { ...sharedContextOf(edition), link, expands: true, hasSection };
}

/** Returns the context for rendering a whole reference on one page, which contains each part only once. */
export function onePageContextOf(edition: Edition): Context {
  const link = (anchor: string) => `#${anchor}`;
  return { ...sharedContextOf(edition), link, expands: false, hasSection: () => true };
}

function sharedContextOf({ document, english, words, samples, figures }: Edition) {
  const figureAt = (anchor: string) => figures.get(anchor);
  return { document, english, words: words.reference, samples, figures: figureAt };
}

function wordsIn(language: string, languages: Languages): Words {
  const words = languages.get(language);
  if (words) return words;
  throw new Failure(
    `spec/ is translated to "${language}", but the documentation has no words in that language. Fix: add the folder scripts/docs/words/${language}/, and use another language's folder as a model.`,
  );
}

function toolTopic(tool: Tool, { site }: Words): Topic {
  const { name, file } = tool;
  return {
    path: `${name}/`,
    group: groupOf(tool),
    subject: { kind: 'tool', name },
    title: site.tools[name] ?? name,
    summary: summaryOf(tool),
    anchors: new Map(),
    source: file,
  };
}

function downloadsOf(
  api: string,
  language: string,
  { components }: Document,
  { site: { files } }: Words,
  schemas: Schemas,
): Download[] {
  const translated = (file: string) => sitePathOf(language, `${api}/${file}`);
  return [
    { path: translated('openapi.yaml'), content: files.yaml },
    { path: translated('openapi.json'), content: files.json },
    { path: translated('reference.html'), content: files.html },
    { path: translated('reference.md'), content: files.markdown },
    { path: `${api}/redoc.html`, content: files.redoc },
    ...[...schemas.get(api)!.keys()].toSorted().map((file) => {
      const schema = file.replace('.schema.json', '');
      const content = firstLine(components?.schemas?.[schema]?.description);
      return { path: `${api}/schemas/${file}`, content, schema };
    }),
  ];
}
