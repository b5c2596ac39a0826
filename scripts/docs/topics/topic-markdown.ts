/** Renders a topic as Markdown, for readers and programs that need a page as text. */
import { catalogueItem, catalogueOf } from '../../description/event-catalogue.js';
import { componentName, type Tag } from '../../description/openapi.js';
import type { Edition } from './edition.js';
import { eventHandlers, triggerCommand } from '../event-code/event-code.js';
import { examplesOf } from '../markdown/body.js';
import { authenticationSections } from '../markdown/authentication.js';
import { sharedResponseSections } from '../markdown/body.js';
import { code, fence } from '../markdown/code.js';
import { codeSampleSections } from '../markdown/code-samples.js';
import type { Context } from '../markdown/context.js';
import {
  introductionSection,
  serversSection,
  tagAnchor,
  taggedOperations,
  wholeChapter,
} from '../markdown/index.js';
import { operationSection } from '../markdown/operation.js';
import { blocksOf, item, plain } from '../markdown/prose.js';
import { schemaSection } from '../markdown/schema.js';
import { render, type Section, withContent } from '../markdown/section.js';
import type { Topic } from './topics.js';

/**
 * @param context the context for rendering. Its links must lead to the Markdown of other topics
 * @param link returns the link to a file of the site
 */
export function topicMarkdown(
  topic: Topic,
  context: Context,
  edition: Edition,
  link: (path: string) => string,
): string {
  const section = { title: plain(topic.title), ...sectionOf(topic, context, edition, link) };
  return `${render(withPageIds(topic, section))}\n`;
}

function sectionOf(
  topic: Topic,
  context: Context,
  edition: Edition,
  link: (path: string) => string,
): Partial<Section> {
  const { subject, summary } = topic;
  const { words } = context;
  switch (subject.kind) {
    case 'overview':
      return {
        blocks: [plain(summary)],
        parts: withContent([
          introductionSection(context),
          {
            title: edition.words.site.groups.guide,
            blocks: [topicList('chapter', context, edition)],
          },
          {
            title: edition.words.site.operations,
            blocks: [topicList('operation', context, edition)],
          },
          { title: edition.words.site.groups.events, parts: eventGroups(topic, context) },
          serversSection(context),
          {
            title: words.authentication,
            anchor: 'authentication',
            parts: authenticationSections(context),
          },
        ]),
      };
    case 'chapter':
      return chapterOf(subject.tag, context, edition);
    case 'operation': {
      const { listed } = subject;
      const samples = codeSampleSections([listed], context);
      return operationSection(listed, context, samples.get(listed.found.operation.operationId));
    }
    case 'event': {
      const { listed } = subject;
      const handlers = eventHandlers(edition.english, listed.anchor);
      const examples = examplesOf(listed.found.operation.requestBody?.content, context);
      // Describe the event's schema here, because a link to the schema would lead to this page.
      const hasSection = (schema: string) =>
        schema !== subject.schema && context.hasSection(schema);
      const section = operationSection(listed, { ...context, hasSection });
      return {
        ...section,
        parts: [
          ...(section.parts ?? []),
          {
            title: words.handle,
            parts: handlers.map(({ label, lang, source }) => ({
              title: plain(label),
              blocks: [fence(source.trimEnd(), lang)],
            })),
          },
          {
            title: words.trigger,
            blocks: examples.map(({ name }) => fence(triggerCommand(name).trimEnd(), 'sh')),
          },
        ],
      };
    }
    case 'schema':
      return schemaSection(
        subject.name,
        context.document.components!.schemas![subject.name]!,
        context,
      );
    case 'errors':
      return { blocks: [plain(summary)], parts: sharedResponseSections(context) };
    case 'events':
      return { blocks: [plain(summary)], parts: eventGroups(topic, context) };
    case 'schemas': {
      return { blocks: [plain(summary), topicList('schema', context, edition)] };
    }
    case 'downloads': {
      const files = edition.downloads.map(({ path, content }) =>
        item(`[${plain(componentName(path))}](${link(path)})`, [plain(content)]),
      );
      return { blocks: [plain(summary), files.join('\n')] };
    }
    case 'tool':
      throw new Error(
        `topicMarkdown() does not render the tool ${topic.path}. Fix: call toolMarkdown().`,
      );
  }
}

function chapterOf(tag: Tag, context: Context, edition: Edition): Section {
  const chapter = wholeChapter(tag, context);
  const { operations, groups } = edition.words.site;
  return {
    ...chapter,
    parts: [
      ...chapter.parts,
      ...withContent([
        { title: operations, blocks: [topicList('operation', context, edition, tag)] },
        { title: groups.events, blocks: [topicList('event', context, edition, tag)] },
      ]),
    ],
  };
}

/** Lists the pages of one kind, each with its summary. If `tag` is given, lists only the pages with this tag. */
function topicList(
  kind: 'chapter' | 'operation' | 'event' | 'schema',
  { link }: Context,
  { topics }: Edition,
  tag?: Tag,
): string {
  return topics
    .filter(({ subject }) => subject.kind === kind)
    .filter(({ subject }) => !tag || ('tag' in subject && subject.tag.name === tag.name))
    .map(({ title, isName, summary, anchors }) => {
      // Link to the first anchor of the topic, because this anchor is the beginning of its page.
      const [anchor] = anchors.keys();
      return item(`[${isName ? code(title) : plain(title)}](${link(anchor!)})`, [plain(summary)]);
    })
    .join('\n');
}

/** Lists the events, grouped by their tags. For each event, the list says when the event happens. */
function eventGroups({ anchors }: Topic, context: Context): Section[] {
  const events = new Map(catalogueOf(context.document).map((one) => [one.name, one]));
  return taggedOperations(context.document).flatMap(({ tag, operations }) => {
    const mine = operations.flatMap(({ anchor }) => events.get(anchor) ?? []);
    const items = mine.map((one) =>
      catalogueItem(one).replace(code(one.name), `[${code(one.name)}](${context.link(one.name)})`),
    );
    // If the tag has no chapter, show the description of the tag here.
    const about = anchors.has(tagAnchor(tag)) ? blocksOf(tag.description) : [];
    return mine.length === 0
      ? []
      : [
          {
            title: plain(tag['x-displayName'] ?? tag.name),
            anchor: tagAnchor(tag),
            blocks: [...about, items.join('\n')],
          },
        ];
  });
}

/**
 * Replaces the anchors in a section by the ids that the HTML page uses, because links from other pages lead to these
 * ids.
 */
function withPageIds(topic: Topic, { anchor, parts, ...section }: Section): Section {
  const id = anchor && topic.anchors.get(anchor);
  return {
    ...section,
    ...(id && { anchor: id }),
    ...(parts && { parts: parts.map((part) => withPageIds(topic, part)) }),
  };
}
