/** Renders a whole OpenAPI description as Markdown, for readers without JavaScript and for programs. */
import { Failure } from '../../../src/common/failure.js';
import type { Document, Operation, Tag } from '../../description/openapi.js';
import { type ListedOperation, listedOperations } from './address.js';
import { authenticationSections } from './authentication.js';
import { sharedResponseSections } from './body.js';
import { chapterSection, slug } from './chapter.js';
import { codeSampleSections } from './code-samples.js';
import type { Context } from './context.js';
import { deliveryLike, operationSection } from './operation.js';
import { blocksOf, plain } from './prose.js';
import { provenanceSection } from './provenance.js';
import { schemaSection } from './schema.js';
import { contentsOf, render, type Section, withContent } from './section.js';
import { serverItem } from './server.js';

/** Renders a whole description on one page, with a table of contents. */
export function referenceMarkdown(context: Context): string {
  const { contents } = context.words;
  const parts = withContent([
    introductionSection(context),
    ...tagSections(context),
    serversSection(context),
    {
      title: context.words.authentication,
      anchor: 'authentication',
      parts: authenticationSections(context),
    },
    {
      title: context.words.sharedResponses,
      anchor: 'responses',
      parts: sharedResponseSections(context),
    },
    { title: context.words.schemas, anchor: 'schemas', parts: schemaSections(context) },
  ]);
  const first = { title: contents, anchor: 'contents', blocks: [contentsOf(parts, context)] };
  return `${render({ ...frontMatter(context), parts: [first, ...parts] })}\n`;
}

export function introductionSection({ document, words }: Context): Section {
  return {
    title: words.introduction,
    anchor: 'introduction',
    blocks: blocksOf(document.info.description),
  };
}

export function serversSection(context: Context): Section {
  const items = (context.document.servers ?? []).map((server) => serverItem(server, context));
  return { title: context.words.servers, anchor: 'servers', blocks: [items.join('\n')] };
}

/** Returns a chapter of the guide. The text of a chapter is the `description` of a tag. */
export function tagSection(tag: Tag, { english, figures }: Pick<Context, 'english' | 'figures'>) {
  const original = english.tags?.find(({ name }) => name === tag.name);
  const title = plain(tag['x-displayName'] ?? tag.name);
  return chapterSection(title, tagAnchor(tag), tag.description, original?.description, figures);
}

/**
 * Returns a chapter of the guide with its generated parts. Only the chapter "Sources" has such parts: it lists every
 * statement under its source.
 */
export function wholeChapter(tag: Tag, context: Context): ReturnType<typeof tagSection> {
  const chapter = tagSection(tag, context);
  if (tag.name !== registerTag(context.document)) return chapter;
  const { blocks, parts } = provenanceSection(chapter.anchor, context);
  return {
    ...chapter,
    blocks: [...chapter.blocks.slice(0, 1), ...blocks, ...chapter.blocks.slice(1)],
    parts: [...chapter.parts, ...parts] as typeof chapter.parts,
  };
}

export function tagAnchor({ name }: Tag): string {
  return `tag-${slug(name)}`;
}

/**
 * Returns every tag with its operations, in the order in which the description lists the tags.
 *
 * @throws Failure for an operation without a tag
 */
export function taggedOperations(
  document: Document,
): { tag: Tag; operations: ListedOperation[] }[] {
  const listed = listedOperations(document);
  const tags = new Map((document.tags ?? []).map((tag) => [tag.name, tag]));
  for (const { found } of listed) {
    const name = tagOf(found.operation);
    if (!tags.has(name)) tags.set(name, { name });
  }
  return [...tags.values()].map((tag) => ({
    tag,
    operations: listed.filter(({ found }) => tagOf(found.operation) === tag.name),
  }));
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

/** Returns a section for each chapter of the guide, with the operations that have the tag of the chapter. */
function tagSections(context: Context): Section[] {
  const groups = taggedOperations(context.document);
  const inOrder = groups.flatMap(({ operations }) => operations);
  const samples = codeSampleSections(
    inOrder.filter((one) => !deliveryLike(one, context.document)),
    context,
  );
  return groups.map(({ tag, operations }) => {
    const chapter = wholeChapter(tag, context);
    const sections = operations.map((one) =>
      operationSection(one, context, samples.get(one.found.operation.operationId)),
    );
    return { ...chapter, parts: [...chapter.parts, ...sections] };
  });
}

function tagOf({ operationId, tags: [tag] = [] }: Operation): string {
  if (tag === undefined)
    throw new Failure(`${operationId} has no tag. Fix: add the name of its chapter to tags.`);
  return tag;
}

/**
 * Returns the name of the tag "Sources" if the description has sources. @throws Failure if this tag is missing, because
 * readers could then not look up the keys of sources
 */
export function registerTag({ tags = [], 'x-sources': sources }: Document): string | undefined {
  if (!sources) return undefined;
  if (tags.some(({ name }) => name === 'Sources')) return 'Sources';
  throw new Failure(
    'The description has x-sources, but no tag "Sources", in whose chapter the documentation lists them. Fix: add the tag to openapi.yaml.',
  );
}

function schemaSections(context: Context): Section[] {
  return Object.entries(context.document.components?.schemas ?? {})
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, schema]) => schemaSection(name, schema, context));
}
