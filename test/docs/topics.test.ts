/** Tests the topics. Each topic has a page. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { eventUnionOf } from '../../scripts/description/event-union.js';
import { componentName, operationsOf } from '../../scripts/description/openapi.js';
import { firstLine } from '../../scripts/docs/markdown/prose.js';
import { contextOf } from '../../scripts/docs/topics/edition.js';
import { topicMarkdown } from '../../scripts/docs/topics/topic-markdown.js';
import type { Topic } from '../../scripts/docs/topics/topics.js';
import { root } from '../../scripts/lib/project.js';
import { editions } from './editions.js';

const cases = editions.map((edition) => ({
  ...edition,
  name: `${edition.api} in ${edition.language}`,
}));

describe.for(cases)('$name', (edition) => {
  const { api, document, english, topics, addresses } = edition;
  const { events } = eventUnionOf(document);
  const pathsOf = (kind: Topic['subject']['kind']) =>
    topics.filter(({ subject }) => subject.kind === kind).map(({ path }) => path);

  test('has unique paths and unique anchors', () => {
    const paths = topics.map(({ path }) => path);
    expect(new Set(paths).size).toBe(paths.length);
    const all = topics.flatMap(({ anchors }) => [...anchors.keys()]);
    expect(new Set(all).size).toBe(all.length);
    for (const { path, anchors } of topics) {
      expect(path).toMatch(/^([\w-]+\/)+$/);
      const ids = [...anchors.values()].filter(Boolean);
      expect(new Set(ids).size, path).toBe(ids.length);
    }
  });

  test('has one page for every operation, callback and event, under its name', () => {
    const operations = [...operationsOf(english)].filter(({ kind }) => kind !== 'callback');
    // An entry in `webhooks` that is not an event is a callback, which `liftCallbacks` has moved there.
    const expected = operations.map(({ kind, path, operation: { operationId } }) =>
      kind === 'path'
        ? `${api}/operations/${operationId}/`
        : events.has(path)
          ? `${api}/events/${path}/`
          : `${api}/callbacks/${operationId}/`,
    );
    const found = [...pathsOf('operation'), ...pathsOf('event')];
    expect(found.toSorted()).toEqual(expected.toSorted());
    expect(pathsOf('event')).toHaveLength(events.size);
    expect(expected.some((path) => path.includes('/callbacks/'))).toBe(true);
  });

  test('has one page for every chapter, and an anchor for every other group of events', () => {
    for (const { name, description = '' } of document.tags ?? []) {
      const anchor = `tag-${name.toLowerCase().replaceAll(' ', '-')}`;
      const slug = anchor.slice('tag-'.length);
      expect(addresses.get(anchor), name).toEqual(
        description.trim().includes('\n')
          ? { path: `${api}/guide/${slug}/`, id: '' }
          : { path: `${api}/events/`, id: slug },
      );
    }
  });

  test('has a page for each shared schema; the schema of an event is on the page of the event', () => {
    const users = new Map<string, Set<string>>();
    const collect = (user: string, node: unknown): void => {
      if (typeof node !== 'object' || node === null) return;
      for (const [key, value] of Object.entries(node))
        if (key === '$ref' && String(value).includes('/schemas/')) {
          const used = componentName(String(value));
          users.set(used, (users.get(used) ?? new Set()).add(user));
        } else if (key !== 'mapping') collect(user, value);
    };
    const { schemas = {} } = document.components!;
    for (const [name, schema] of Object.entries(schemas)) collect(name, schema);
    for (const name of Object.keys(schemas)) {
      const isEvent = [...events.values()].includes(name);
      const path = addresses.get(`schema-${name}`)?.path;
      if (isEvent) expect(path, name).toMatch(`${api}/events/`);
      else if ((users.get(name)?.size ?? 0) > 1) expect(path, name).toBe(`${api}/schemas/${name}/`);
      else if (path !== undefined) expect(path, name).toBe(`${api}/schemas/${name}/`);
    }
    expect(pathsOf('schema').length).toBeGreaterThan(2);
  });

  test('has every anchor that a page links to', () => {
    const asked = new Set<string>();
    const context = contextOf(edition, (anchor) => {
      asked.add(anchor);
      return `#${anchor}`;
    });
    for (const topic of topics)
      if (topic.subject.kind !== 'tool') topicMarkdown(topic, context, edition, (path) => path);
    expect(asked.size).toBeGreaterThan(20);
    expect([...asked].filter((anchor) => !addresses.has(anchor))).toEqual([]);
  });

  test('has plain titles and summaries', () => {
    for (const { path, title, menu = 'a', summary } of topics) {
      for (const text of [title, menu, summary]) {
        expect(text, path).toMatch(/^\S.*\S$|^\S$/);
        expect(text, path).not.toMatch(/[`*\\]|\]\(|(?<![\p{L}\p{N}])_|&\w+;|<\w+>/u);
      }
    }
  });

  test('has edit links to files that contain the text of the page', () => {
    for (const { path, source, subject } of topics) {
      if (source === undefined) continue;
      expect(existsSync(join(root, source)), `${source} of ${path}`).toBe(true);
      const text = readFileSync(join(root, source), 'utf8');
      if (subject.kind === 'operation')
        expect(text, path).toContain(`operationId: ${subject.listed.anchor}`);
      if (subject.kind === 'event')
        expect(source).toMatch(new RegExp(`/webhooks/${subject.listed.anchor}\\.yaml$`));
      if (subject.kind === 'schema')
        expect(source).toMatch(new RegExp(`/schemas/(\\w+/)*${subject.name}\\.yaml$`));
    }
    // Pages that consist only of generated lists have no source file.
    const without = topics.filter(({ source }) => source === undefined).map(({ path }) => path);
    const lists = ['errors', 'schemas', 'events', 'downloads'].map((name) => `${api}/${name}/`);
    expect(without.filter((path) => !lists.includes(path))).toEqual([]);
  });

  test('has the order of the menu', () => {
    const groups = [...new Set(topics.map(({ group }) => group))];
    expect(groups).toEqual([
      'guide',
      'operations',
      'schemas',
      'callbacks',
      'events',
      'tools',
      'about',
    ]);
  });
});

test.for(['v1', 'connector'])('has the same paths in every language for %s', (api) => {
  const [first, ...others] = cases.filter((one) => one.api === api);
  expect(others.length).toBeGreaterThan(0);
  for (const { addresses, topics } of others) {
    expect([...addresses]).toEqual([...first!.addresses]);
    expect(topics.map(({ path, source }) => [path, source])).toEqual(
      first!.topics.map(({ path, source }) => [path, source]),
    );
  }
});

test('takes the first line of a text as summary, without its Markdown', () => {
  expect(firstLine('\nSee [`a_b`](#c), **now**, _or_ *then* snake_case.\nMore.')).toBe(
    'See a_b, now, or then snake_case.',
  );
  expect(firstLine(undefined)).toBe('');
});
