/**
 * Compares a reference with the bundle from which it is made: the reference must contain everything in the bundle, as
 * often as expected.
 */
import { describe, expect, test } from 'vitest';
import {
  operationsOf,
  resolve,
  type Body,
  type FoundOperation,
  type PathItem,
  type Server,
  type Schema,
} from '../../../scripts/description/openapi.js';
import { slug } from '../../../scripts/docs/markdown/chapter.js';
import { provenanceIds } from '../../../scripts/docs/markdown/provenance.js';
import { copies } from './copies.js';
import { fencedIn, inOneLine, partOf, sectionOf, titlesOf } from './reading.js';
import { documentWith, referenceOf } from './small.js';

interface Described {
  $ref?: string;
  name?: string;
  description?: string;
}

describe.for(copies)('$name', ({ edition, document, markdown, make }) => {
  const labels = edition.words.reference;
  const all = inOneLine(markdown);
  const callbacks = [...operationsOf(document)].filter(({ kind }) => kind === 'callback');
  const ids = callbacks.map(({ operation }) => operation.operationId);
  const operations = [...operationsOf(document)]
    .filter(({ kind }) => kind !== 'callback')
    .map((found) => ({ ...found, anchor: anchorOf(found), id: found.operation.operationId }))
    .map((one) => {
      const isEvent = one.kind === 'webhook' && one.anchor === one.path;
      return { ...one, isEvent, title: isEvent ? `\`${one.path}\`` : one.operation.summary! };
    });

  function anchorOf({ kind, path, operation: { operationId } }: FoundOperation): string {
    return kind === 'webhook' && !ids.includes(operationId) ? path : operationId;
  }

  const { components = {}, info } = document;
  const { schemas = {}, examples = {} } = components;

  test('ends with one newline, and is the same when it is rendered again, without changing the bundle', () => {
    const before = structuredClone(document);
    expect(markdown).toMatch(/[^\n]\n$/);
    expect(make()).toBe(markdown);
    expect(document).toEqual(before);
  });

  test('begins with the title, the summary and the version', () => {
    const start = `# ${info.title}\n\n${info.summary as string}\n\n- Version: ${info.version}\n`;
    expect(markdown.slice(0, start.length)).toBe(start);
  });

  test('has the complete introduction', () => {
    const introduction = sectionOf(markdown, 'introduction');
    for (const block of info.description!.split(/\n\n+/))
      expect(introduction).toContain(block.trim());
  });

  test.for(document.tags!)('has the complete chapter $name, before its operations', (tag) => {
    const { name, description = '' } = tag;
    const anchor = `tag-${name.toLowerCase().replaceAll(' ', '-')}`;
    const chapter = sectionOf(markdown, anchor);
    expect(titlesOf(chapter, 2)).toEqual([tag['x-displayName'] ?? name]);
    const headings = description.match(/^## .+$/gm) ?? [];
    expect(titlesOf(chapter, 3).slice(0, headings.length)).toEqual(
      headings.map((line) => line.slice(3)),
    );
    const inner = description.match(/^### .+$/gm) ?? [];
    expect(titlesOf(chapter, 4)).toEqual(
      expect.arrayContaining(inner.map((line) => line.slice(4))),
    );
    for (const block of description.replaceAll(/^###? .+$/gm, '').split(/\n\n+/))
      expect(chapter).toContain(block.trim());
    // The anchors are made from the English headings, so that they are the same in every language.
    const english = edition.english.tags!.find((one) => one.name === name)!;
    for (const heading of english.description?.match(/^###? .+$/gm) ?? [])
      expect(chapter).toContain(`<a id="${anchor}.${slug(heading)}"></a>`);
  });

  test('lists servers and security schemes', () => {
    for (const server of document.servers ?? [])
      expect(inOneLine(sectionOf(markdown, 'servers'))).toContain(
        `\`${addressOf(server)}\`: ${inOneLine(server.description ?? '')}`,
      );
    for (const [name, scheme] of Object.entries(components.securitySchemes ?? {})) {
      const section = sectionOf(markdown, `security-${name}`);
      expect(section).toContain(`\`${scheme.name}\``);
      expect(inOneLine(section)).toContain(inOneLine(scheme.description ?? ''));
    }
  });

  test('lists the operations of every tag', () => {
    for (const { name, description = '' } of document.tags ?? []) {
      const section = sectionOf(markdown, `tag-${name.toLowerCase().replaceAll(' ', '-')}`);
      const headings = description.match(/^## .+$/gm) ?? [];
      const mine = operations.filter(({ operation }) => operation.tags?.includes(name));
      const titles = mine.map(({ title }) => title);
      // In the chapter "Sources", the generated lists of statements follow the headings of the chapter.
      const listed = name === 'Sources' ? provenanceIds.length : 0;
      const shown = titlesOf(section, 3).slice(headings.length + listed);
      expect(shown.toSorted()).toEqual(titles.toSorted());
    }
    expect(operations.length).toBeGreaterThan(7);
  });

  describe.for(operations)(
    '$id',
    ({ anchor, isEvent, title: heading, kind, path, method, operation }) => {
      const section = sectionOf(markdown, anchor);
      const text = inOneLine(section);

      test('has its summary, its URL and its description', () => {
        const verb = method.toUpperCase();
        expect(titlesOf(section, 3)).toEqual([heading]);
        expect(text).toContain(inOneLine(operation.description ?? ''));
        if (kind === 'path') expect(section).toContain(`\`${verb} ${path}\``);
        else expect(section).toContain(`\`${verb}\` `);
        if (anchor === path) expect(section).toContain(`\`${path}\``);
      });

      test('has its servers and its credentials', () => {
        for (const server of operation.servers ?? [])
          expect(section).toContain(`\`${addressOf(server)}\``);
        const [needed = {}] = operation.security ?? document.security ?? [];
        const links = [...section.matchAll(/\(#security-(\w+)\)/g)].map(([, name]) => name);
        expect(links).toEqual(Object.keys(needed));
      });

      test('has its parameters and its body', () => {
        const item = kind === 'path' ? document.paths?.[path] : document.webhooks?.[path];
        const parameters = [item, operation].flatMap(
          (holder) => ((holder as PathItem).parameters ?? []) as Described[],
        );
        const { requestBody, callbacks: called } = operation;
        const body = requestBody ? [labels.requestBody] : [];
        if (requestBody) expectBody(partOf(section, labels.requestBody), requestBody);
        // The section of an event contains no headers and responses. It links to the callback that delivers the event.
        if (isEvent) expect(titlesOf(section, 4)).toEqual(body);
        if (isEvent)
          return expect(ids.filter((id) => section.includes(`(#${id})`))).toHaveLength(1);
        expect(titlesOf(section, 4)).toEqual([
          ...(parameters.length > 0 ? [labels.parameters] : []),
          ...body,
          labels.responses,
          ...(called ? ['Callbacks'] : []),
          labels.codeSamples,
        ]);
        for (const reference of parameters) {
          const { name, description = '' } = resolve(document, reference);
          const part = inOneLine(partOf(section, labels.parameters));
          expect(part).toContain(`- **\`${name}\`** (`);
          expect(part).toContain(inOneLine(description));
        }
        for (const id of called ? ids : [])
          expect(partOf(section, 'Callbacks')).toContain(`(#${id})`);
      });
    },
  );

  // Skip events, because the callback that delivers an event states its responses.
  const documented = operations.filter(({ isEvent }) => !isEvent);
  describe.for(documented)('$id', ({ anchor, operation }) => {
    const section = sectionOf(markdown, anchor);

    test('has each response once, with headers, schema and examples', () => {
      const answers = partOf(section, labels.responses);
      const statuses = Object.keys(operation.responses ?? {});
      const titles = titlesOf(answers, 5).map((title) => /^\d\w\w$|`(default)`/.exec(title)!);
      expect(titles.map(([whole, other]) => other ?? whole)).toEqual(statuses.toSorted());
      for (const [index, status] of statuses.toSorted().entries()) {
        const title = titlesOf(answers, 5)[index]!;
        const answer = operation.responses![status]!;
        const { $ref = '' } = answer;
        const shared = `response-${$ref.split('/').at(-1)}`;
        const isShared = $ref !== '' && markdown.includes(`<a id="${shared}">`);
        if (isShared) expect(partOf(answers, title)).toContain(`(#${shared})`);
        // A shared response is described in its own section, and not at each operation.
        const part = isShared ? sectionOf(markdown, shared) : partOf(answers, title);
        expectBody(part, answer);
        const { headers = {}, links = {} } = resolve(document, answer) as Body & {
          headers?: Record<string, Described>;
        };
        for (const link of Object.values(links)) {
          const { operationId, description = '' } = resolve(document, link);
          expect(part).toContain(`(#${operationId}): ${description}`);
        }
        for (const [name, header] of Object.entries(headers)) {
          const { description = '' } = resolve(document, header);
          expect(part).toContain(`- **\`${name}\`** (`);
          expect(inOneLine(part)).toContain(inOneLine(description));
        }
      }
    });

    test('has its samples, or links to the operation with the same samples', () => {
      const samples = edition.samples(operation.operationId);
      const part = partOf(section, labels.codeSamples);
      const [, other] = /\(#(\w+)\)/.exec(part) ?? [];
      const shown = other ? partOf(sectionOf(markdown, other), labels.codeSamples) : part;
      expect(samples.length).toBeGreaterThan(0);
      // Without the backslash, Markdown would ignore the `#` at the end of the heading "C#".
      expect(titlesOf(shown, 5)).toEqual(
        samples.map(({ label }) => label.replace('#', String.raw`\#`)),
      );
      for (const { lang, source } of samples) {
        expect(fencedIn(shown, lang)).toContain(source.trimEnd());
        expect(markdown.split(source.trimEnd())).toHaveLength(2);
      }
    });
  });

  function expectBody(part: string, reference: Body): void {
    const { description = '', content = {} } = resolve(document, reference);
    expect(inOneLine(part)).toContain(inOneLine(description));
    for (const [type, medium] of Object.entries(content)) {
      expect(part).toContain(`\`${type}\``);
      if (medium.schema?.$ref) expect(part).toContain(`(#${idOf(medium.schema.$ref)})`);
      for (const example of Object.values(medium.examples ?? {})) {
        const { summary = '', description: more = '', value } = resolve(document, example);
        expect(part).toContain(`: ${summary}\n`);
        expect(inOneLine(part)).toContain(inOneLine(more));
        if (type === 'text/plain') expect(fencedIn(part, 'text')).toContain(value);
        else expect(fencedIn(part, 'json').map((json) => JSON.parse(json))).toContainEqual(value);
      }
    }
  }

  test('lists all fields of the body of a request, including fields of components', () => {
    for (const { kind, anchor, operation } of operations) {
      if (kind !== 'path' || !operation.requestBody) continue;
      const part = partOf(sectionOf(markdown, anchor), labels.requestBody);
      const [medium] = Object.values(resolve(document, operation.requestBody).content ?? {});
      const { schema = {} } = medium!;
      const body = resolve(document, schema);
      const parts = [body, ...(body.allOf ?? []).map((one) => resolve(document, one))];
      for (const name of parts.flatMap(({ properties = {} }) => Object.keys(properties))) {
        const [, traits] = new RegExp(`- \\*\\*\`${name}\`\\*\\* \\((.+?)\\)(?::|$)`, 'm').exec(
          part,
        )!;
        const isRequired = parts.some(({ required = [] }) => required.includes(name));
        expect(/, (required|erforderlich)$/.test(traits!), name).toBe(isRequired);
      }
    }
  });

  test.for(Object.entries(schemas))('has the complete schema %s', ([name, schema]) => {
    const section = sectionOf(markdown, `schema-${name}`);
    const text = inOneLine(section);
    const { title } = schema;
    expect(titlesOf(section, 3)).toEqual([`\`${name}\`${title === name ? '' : ` – ${title}`}`]);
    for (const part of partsOf(schema)) {
      expect(text).toContain(inOneLine(part.description ?? ''));
      for (const member of Object.keys(part.properties ?? {}))
        expect(section).toContain(`- **\`${member}\`** (`);
      for (const value of [
        part.enum ?? [],
        part['x-extensible-enum'] ?? [],
        part.const ?? [],
      ].flat())
        expect(section).toContain(
          `\`${typeof value === 'string' && value ? value.replaceAll(/^(true|false)$/g, '"$1"') : JSON.stringify(value)}\``,
        );
      for (const keyword of ['pattern', 'format'] as const)
        if (part[keyword]) expect(section).toContain(`\`${part[keyword] as string}\``);
      if (part.$ref) expect(section).toContain(`(#${idOf(part.$ref)})`);
    }
  });

  test('shows every schema, response, parameter, header and example', () => {
    expect(markdown.match(/<a id="schema-/g)).toHaveLength(Object.keys(schemas).length);
    for (const kind of ['responses', 'parameters', 'headers'])
      for (const [name, one] of Object.entries(components[kind] ?? {}))
        expect(all, name).toContain(inOneLine((one as Described).description!));
    const blocks = fencedIn(markdown, 'json').map((json) => JSON.stringify(JSON.parse(json)));
    const texts = fencedIn(markdown, 'text').map((text) => JSON.stringify(text));
    for (const [name, { value }] of Object.entries(examples))
      expect([...blocks, ...texts], name).toContain(JSON.stringify(value));
  });

  test('has unique anchors, and links only to existing anchors', () => {
    const anchors = [...markdown.matchAll(/<a id="([^"]+)"><\/a>/g)].map(([, id]) => id!);
    expect(new Set(anchors).size).toBe(anchors.length);
    const links = [...markdown.matchAll(/\]\(#([^)]+)\)/g)].map(([, id]) => id!);
    expect(links.filter((id) => !anchors.includes(id))).toEqual([]);
    // The table of contents lists all anchors except its own.
    const listed = [...sectionOf(markdown, 'contents').matchAll(/\(#([^)]+)\)/g)].map(
      ([, id]) => id,
    );
    expect(['contents', ...listed]).toEqual(anchors);
  });

  /** Returns a schema and the schemas inside it. Does not follow references. */
  function partsOf(schema: Schema | boolean): Schema[] {
    if (typeof schema === 'boolean') return [];
    const { properties = {}, items, not, allOf = [], anyOf = [], oneOf = [] } = schema;
    const inside = [...Object.values(properties), ...allOf, ...anyOf, ...oneOf];
    return [schema, ...[...inside, items ?? true, not ?? true].flatMap(partsOf)];
  }
});

/** Returns the URL of a server, with the default value of each variable. */
function addressOf({ url, variables = {} }: Server): string {
  return url.replaceAll(/\{(\w+)\}/g, (_, name: string) => variables[name]!.default);
}

function idOf(reference: string): string {
  return `schema-${reference.split('/').at(-1)}`;
}

test.for(['v1', 'connector'])('has the same anchors in every language for %s', (api) => {
  const [first, ...others] = copies
    .filter(({ name }) => name.startsWith(`${api} `))
    .map(({ markdown }) => markdown.match(/<a id="[^"]+">/g));
  expect(others.length).toBeGreaterThan(0);
  for (const other of others) expect(other).toEqual(first);
});

test('refuses an operation without a tag', () => {
  const paths = { '/a': { get: { operationId: 'getA' } } };
  expect(() => referenceOf(documentWith({ paths }))).toThrow('getA has no tag');
});

test('puts an undeclared tag after the declared tags', () => {
  const tagged = (operationId: string, tag: string) => ({ get: { operationId, tags: [tag] } });
  const paths = { '/a': tagged('getA', 'Later'), '/b': tagged('getB', 'Now') };
  const markdown = referenceOf(documentWith({ tags: [{ name: 'Now' }], paths }));
  expect(titlesOf(markdown, 2)).toEqual(['Contents', 'Now', 'Later']);
  expect(titlesOf(markdown, 3)).toEqual(['getB', 'getA']);
});

test('refuses a link to a missing operation, with the fix', () => {
  const responses = { 200: { links: { next: { operationId: 'getB' } } } };
  const paths = { '/a': { get: { operationId: 'getA', tags: ['A'], responses } } };
  expect(() => referenceOf(documentWith({ paths }))).toThrow(/^A link leads to getB, .* Fix: /);
});
