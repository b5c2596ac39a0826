/** The whole of a description as Markdown, for people without JavaScript and for machines. */
import { Failure } from '../../../src/common/failure.js';
import type { Language } from '../../description/language.js';
import type { Document, Operation } from '../../description/openapi.js';
import { placedOperations } from './address.js';
import { authenticationSections } from './authentication.js';
import { chapterSection } from './chapter.js';
import { codeSampleSections } from './code-samples.js';
import type { Context } from './context.js';
import { operationSection } from './operation.js';
import { blocksOf, plain } from './prose.js';
import { schemaSection } from './schema.js';
import { contentsOf, render, type Section, withContent } from './section.js';
import { serverItem } from './server.js';
import { words } from './words.js';

/**
 * @param document the docs' copy of a bundle: lifted, annotated, and in the language in which the rest is to be said
 */
export function referenceMarkdown(document: Document, language: Language): string {
  const context: Context = { document, words: words[language] };
  const { contents, introduction, servers, authentication, schemas } = context.words;
  const parts = withContent([
    {
      title: introduction,
      anchor: 'introduction',
      blocks: blocksOf(document.info.description),
    },
    ...tagSections(context),
    {
      title: servers,
      anchor: 'servers',
      blocks: [(document.servers ?? []).map((server) => serverItem(server, context)).join('\n')],
    },
    { title: authentication, anchor: 'authentication', parts: authenticationSections(context) },
    { title: schemas, anchor: 'schemas', parts: schemaSections(context) },
  ]);
  const first = { title: contents, anchor: 'contents', blocks: [contentsOf(parts)] };
  return `${render({ ...frontMatter(context), parts: [first, ...parts] })}\n`;
}

interface Named {
  name: string;
  url?: string;
}

function frontMatter({ document, words: { version, licence, contact } }: Context): Section {
  const { title, summary, version: number, license, contact: person } = document.info;
  const credit = (label: string, { name, url }: Named) =>
    `- ${label}: ${url ? `[${plain(name)}](${url})` : plain(name)}`;
  return {
    title: plain(title),
    blocks: [
      ...(summary ? [plain(String(summary))] : []),
      [
        `- ${version}: ${plain(number)}`,
        ...(license ? [credit(licence, license as Named)] : []),
        ...(person ? [credit(contact, person as Named)] : []),
      ].join('\n'),
    ],
  };
}

/** The chapters of the guide with their operations: each is a tag, in the order in which the description lists them. */
function tagSections(context: Context): Section[] {
  const placed = placedOperations(context);
  const tags = new Map((context.document.tags ?? []).map((tag) => [tag.name, tag]));
  for (const { found } of placed) {
    const name = tagOf(found.operation);
    if (!tags.has(name)) tags.set(name, { name });
  }
  const groups = [...tags.values()].map((tag) => ({
    tag,
    operations: placed.filter(({ found }) => tagOf(found.operation) === tag.name),
  }));
  const inOrder = groups.flatMap(({ operations }) => operations);
  const samples = codeSampleSections(inOrder, context);
  return groups.map(({ tag, operations }) => {
    const title = plain(tag['x-displayName'] ?? tag.name);
    const chapter = chapterSection(title, `tag-${slug(tag.name)}`, tag.description);
    const sections = operations.map((one) =>
      operationSection(one, context, samples.get(one.found.operation.operationId)),
    );
    return { ...chapter, parts: [...chapter.parts, ...sections] };
  });
}

function tagOf({ operationId, tags: [tag] = [] }: Operation): string {
  if (tag === undefined)
    throw new Failure(`${operationId} has no tag to stand under: give it one.`);
  return tag;
}

function slug(text: string): string {
  return text.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
}

function schemaSections(context: Context): Section[] {
  return Object.entries(context.document.components?.schemas ?? {})
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, schema]) => schemaSection(name, schema, context));
}
