/** Lists the topics of a description, in reading order. Each topic has a page. */
import { catalogueOf } from '../../description/event-catalogue.js';
import { eventUnionOf } from '../../description/event-union.js';
import { componentName, type Document, type Tag } from '../../description/openapi.js';
import type { ListedOperation } from '../markdown/address.js';
import { chapterAnchors, slug } from '../markdown/chapter.js';
import type { Context } from '../markdown/context.js';
import { registerTag, tagAnchor, taggedOperations } from '../markdown/index.js';
import { firstLine, plainText } from '../markdown/prose.js';
import { provenanceIds } from '../markdown/provenance.js';
import { sharedResponses } from '../markdown/responses.js';
import type { SiteWords } from '../words/index.js';

export type Group = 'guide' | 'operations' | 'callbacks' | 'events' | 'schemas' | 'tools' | 'about';

/** The subject of a page, with the data that the page needs about it. */
export type Subject =
  | { kind: 'overview' }
  | { kind: 'chapter'; tag: Tag }
  | { kind: 'operation'; listed: ListedOperation; tag: Tag }
  | { kind: 'event'; listed: ListedOperation; tag: Tag; schema: string }
  | { kind: 'schema'; name: string }
  | { kind: 'events' | 'schemas' | 'errors' | 'downloads' }
  | { kind: 'tool'; name: string };

export interface Topic {
  /** The folder of the page, relative to the root of the language: `v1/events/JobResponse/`. */
  path: string;
  group: Group;
  subject: Subject;
  /** Plain text, not Markdown. */
  title: string;
  /** True if the title is a name in code: an event or a schema. */
  isName?: boolean;
  /** The label in the menu; the title by default. */
  menu?: string;
  /** The HTTP method that the menu shows. */
  method?: string;
  /** One sentence that says what the page is about, as plain text and not Markdown. */
  summary: string;
  /**
   * The anchors of all parts that the page describes. The value is the id of the part on the page; empty for the page
   * itself.
   */
  anchors: Map<string, string>;
  /** The file that contains the source of the text, relative to the root of the project. */
  source: string | undefined;
}

/**
 * @param sources the paths of the files in spec/. The source of a topic is the file whose name fits the topic
 */
export function topicsOf(
  api: string,
  context: Pick<Context, 'document' | 'english'>,
  words: SiteWords,
  sources: readonly string[],
): Topic[] {
  const { document } = context;
  const find = (...names: string[]) => sourceOf(api, names, sources);
  const root = `spec/${api}/openapi.yaml`;
  const groups = taggedOperations(document);
  const { events } = eventUnionOf(document);
  const happens = new Map(catalogueOf(document).map((one) => [one.name, one.happensWhen]));
  const page = (
    path: string,
    topic: Omit<Topic, 'path' | 'anchors'> & { anchors?: [string, string][] },
  ): Topic => ({ ...topic, path: `${api}/${path}`, anchors: new Map(topic.anchors) });

  const operations = groups.flatMap(({ tag, operations: listed }) =>
    listed.map((one) => ({ tag, listed: one })),
  );
  return [
    page('', {
      group: 'guide',
      subject: { kind: 'overview' },
      title: document.info.title,
      menu: words.overview,
      summary: String(document.info.summary ?? ''),
      source: find('info.md') ?? root,
      anchors: [
        ...['introduction', 'servers', 'authentication'].map((id) => [id, id] as [string, string]),
        ...Object.keys(document.components?.securitySchemes ?? {}).map(
          (name) => [`security-${name}`, `security-${name}`] as [string, string],
        ),
      ],
    }),
    ...groups
      .filter(({ tag }) => isChapter(tag, document))
      .map(({ tag }) =>
        page(`guide/${slug(tag.name)}/`, {
          group: 'guide',
          subject: { kind: 'chapter', tag },
          title: tag['x-displayName'] ?? tag.name,
          summary: firstLine(tag.description),
          source: find(`${slug(tag.name)}.md`) ?? root,
          anchors: anchorsOfChapter(tag, context),
        }),
      ),
    ...operations
      .filter(({ listed }) => !events.has(listed.anchor))
      .map(({ listed, tag }) => {
        const { kind, path, method, operation } = listed.found;
        const { operationId, summary = operationId, description } = operation;
        const called = kind === 'path';
        return page(`${called ? 'operations' : 'callbacks'}/${operationId}/`, {
          group: called ? 'operations' : 'callbacks',
          subject: { kind: 'operation', listed, tag },
          title: summary,
          menu: summary,
          method,
          summary: firstLine(description),
          source: find(
            ...(called ? [`${path.slice(1).replaceAll('/', '_')}.yaml`] : callbackFiles(listed)),
          ),
          anchors: [[operationId, '']],
        });
      }),
    page('errors/', {
      group: 'operations',
      subject: { kind: 'errors' },
      title: words.errorsTitle,
      summary: words.errorsLead,
      source: undefined,
      anchors: [
        ['responses', ''],
        ...[...sharedResponses(document).keys()].map(
          (name) => [`response-${name}`, name] as [string, string],
        ),
      ],
    }),
    page('schemas/', {
      group: 'operations',
      subject: { kind: 'schemas' },
      title: words.schemasTitle,
      summary: words.schemasLead,
      source: undefined,
      anchors: [['schemas', '']],
    }),
    page('events/', {
      group: 'events',
      subject: { kind: 'events' },
      title: words.eventsTitle,
      menu: words.allEvents,
      summary: words.eventsLead,
      source: undefined,
      // The page of the events also contains the descriptions of tags without a chapter. A tag has no chapter if its
      // description has only one line.
      anchors: groups
        .filter(({ tag }) => !isChapter(tag, document))
        .map(({ tag }) => [tagAnchor(tag), slug(tag.name)]),
    }),
    ...operations
      .filter(({ listed }) => events.has(listed.anchor))
      .toSorted((a, b) => (a.listed.anchor < b.listed.anchor ? -1 : 1))
      .map(({ listed, tag }) => {
        const name = listed.anchor;
        const schema = events.get(name)!;
        return page(`events/${name}/`, {
          group: 'events',
          subject: { kind: 'event', listed, tag, schema },
          title: name,
          isName: true,
          summary: plainText(`${words.happensWhen.replace(/ …$/, '')} ${happens.get(name)}.`),
          source: find(`${name}.yaml`),
          anchors: [
            [name, ''],
            [`schema-${schema}`, ''],
          ],
        });
      }),
    ...schemasWithPages(document).map((name) =>
      page(`schemas/${name}/`, {
        group: 'schemas',
        subject: { kind: 'schema', name },
        title: name,
        isName: true,
        summary: firstLine(document.components!.schemas![name]!.description),
        source: find(`${name}.yaml`),
        anchors: [[`schema-${name}`, '']],
      }),
    ),
    page('downloads/', {
      group: 'about',
      subject: { kind: 'downloads' },
      title: words.downloadsTitle,
      menu: words.downloadsMenu,
      summary: words.downloadsLead,
      source: undefined,
    }),
  ];
}

/**
 * Returns the names of the schemas that have a page: schemas that several parts of a description use, and unions. The
 * schemas of events are excluded, because the pages of the events describe them.
 */
function schemasWithPages(document: Document): string[] {
  const { events } = eventUnionOf(document);
  const covered = new Set(events.values());
  const users = new Map<string, Set<string>>();
  const collect = (user: string, node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    const { $ref } = node as { $ref?: string };
    if ($ref?.startsWith('#/components/schemas/')) {
      const name = componentName($ref);
      users.set(name, (users.get(name) ?? new Set()).add(user));
    }
    for (const [key, value] of Object.entries(node)) if (key !== 'mapping') collect(user, value);
  };
  const { schemas = {}, ...others } = document.components ?? {};
  for (const [name, schema] of Object.entries(schemas)) collect(name, schema);
  for (const [kind, components] of Object.entries(others)) collect(kind, components);
  collect('paths', document.paths);
  for (const [name, item] of Object.entries(document.webhooks ?? {}))
    collect(`webhook ${name}`, item);
  return Object.entries(schemas)
    .filter(([name, { oneOf, anyOf }]) => {
      const isUnion = [...(oneOf ?? []), ...(anyOf ?? [])].some(({ $ref }) => $ref);
      return !covered.has(name) && (isUnion || (users.get(name)?.size ?? 0) > 1);
    })
    .map(([name]) => name)
    .toSorted();
}

/** True if a tag has a chapter. A tag has a chapter if its description has more than one line. */
function isChapter({ description = '', name }: Tag, { tags = [] }: Document): boolean {
  return tags.some((tag) => tag.name === name) && description.trim().includes('\n');
}

function anchorsOfChapter(
  tag: Tag,
  { english, document }: Pick<Context, 'english' | 'document'>,
): [string, string][] {
  const anchor = tagAnchor(tag);
  const original = english.tags?.find(({ name }) => name === tag.name);
  const ids = [
    ...chapterAnchors(original?.description),
    ...(tag.name === registerTag(document) ? provenanceIds : []),
  ];
  return [[anchor, ''], ...ids.map((id): [string, string] => [`${anchor}.${id}`, id])];
}

/**
 * Returns the names of the files that may contain a callback: the files to which `callbacks` refers in the operation
 * that causes the callback.
 */
function callbackFiles({ cause }: ListedOperation): string[] {
  return Object.values(cause?.by.callbacks ?? {}).flatMap(({ $ref }) =>
    $ref === undefined ? [] : [`${componentName($ref)}.yaml`],
  );
}

/** Finds a file by its name. Prefers a file in the folder of the description to a file that both descriptions share. */
function sourceOf(api: string, names: string[], sources: readonly string[]): string | undefined {
  const found = sources.filter((path) => names.some((name) => path.endsWith(`/${name}`)));
  return (
    found.find((path) => path.startsWith(`spec/${api}/`)) ??
    found.find((path) => path.startsWith('spec/components/'))
  );
}
