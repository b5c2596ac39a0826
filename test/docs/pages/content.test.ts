/**
 * Tests that the pages contain everything in a bundle. These tests read the bundle without the code that renders the
 * pages.
 */
import { describe, expect, test } from 'vitest';
import { codeSamplesOf, readCodeSamples } from '../../../scripts/description/code-samples.js';
import { eventUnionOf } from '../../../scripts/description/event-union.js';
import {
  type Document,
  operationsOf,
  resolve,
  type Schema,
} from '../../../scripts/description/openapi.js';
import { root } from '../../../scripts/lib/project.js';
import { sitePathOf } from '../../../scripts/docs/topics/site-path.js';
import { bodiesIn, fieldsIn, linesOf, parametersIn, squeezed } from './bundle.js';
import { codeIn, idsIn } from './markup.js';
import { apis, files, languages, textOfFile } from './pages.js';

const samples = readCodeSamples(root);
const bundles = apis.flatMap((api) =>
  languages.map((language) => {
    const document = JSON.parse(
      textOfFile(sitePathOf(language, `${api}/openapi.json`)),
    ) as Document;
    return { name: `${api} in ${language}`, api, language, document };
  }),
);

describe.for(bundles)('$name', ({ api, language, document }) => {
  const read = (path: string) => textOfFile(sitePathOf(language, `${api}/${path}`));
  const hasPage = (schema: string) => files.includes(`${api}/schemas/${schema}/index.html`);
  const operations = [...operationsOf(document)].filter(({ kind }) => kind !== 'webhook');
  const { events } = eventUnionOf(document);

  /** Returns the texts that a page does not contain. */
  function missingIn(html: string, texts: readonly string[]): string[] {
    const text = squeezed(html);
    return texts.filter((one) => !text.includes(one));
  }

  const wireNames = new Map([...events].map(([name, component]) => [component, name]));

  /** Returns the fields of a schema that a page neither shows nor links to. */
  function missingFields(html: string, schema: Schema): string[] {
    const fields = fieldsIn(document, schema);
    // Several schemas may describe the same field in different words. One of these descriptions is enough.
    const isDescribed = (name: string) =>
      fields.some(
        (one) => one.name === name && missingIn(html, linesOf(one.description)).length === 0,
      );
    return fields.flatMap(({ name, from, description }) => {
      const isHere = new RegExp(`<code>${name}</code></a>`).test(html);
      const isThere = from.some((component) => {
        // The schema of an event does not have a separate page. It is on the page of the event, whose path contains the
        // wire name of the event.
        const page = wireNames.get(component) ?? (hasPage(component) ? component : undefined);
        return page !== undefined && new RegExp(`href="[^"]*${page}/(#[^"]*)?"`).test(html);
      });
      if (!isHere) return isThere ? [] : [name];
      return isThere || isDescribed(name)
        ? []
        : missingIn(html, linesOf(description)).map((line) => `${name}: ${line}`);
    });
  }

  test('has a page for each event', () => {
    expect(events.size).toBeGreaterThan(5);
    for (const name of events.keys())
      expect(read(`events/${name}/`)).toContain(`<h1><code>${name}<`);
  });

  test.for([...events].map(([name, schema]) => ({ name, schema })))(
    'shows the fields, examples, handlers, sources and triggers of $name',
    ({ name, schema }) => {
      const html = read(`events/${name}/`);
      const found = [...operationsOf(document)].find(
        ({ kind, path }) => kind === 'webhook' && path === name,
      )!;
      const { operation } = found;
      expect(missingIn(html, linesOf(operation.description))).toEqual([]);
      expect(fieldsIn(document, document.components!.schemas![schema]!).length).toBeGreaterThan(3);
      expect(missingFields(html, document.components!.schemas![schema]!)).toEqual([]);
      const [{ examples }] = bodiesIn(document, operation.requestBody) as [
        ReturnType<typeof bodiesIn>[0],
      ];
      expect(examples.length).toBeGreaterThan(0);
      const code = codeIn(html);
      for (const { text, title } of examples) {
        expect(code).toContain(text);
        if (examples.length > 1) expect(missingIn(html, [squeezed(title)])).toEqual([]);
      }
      expect(code.join('\n')).toContain(
        `def handle(event):\n    if event["eventType"] == "${name}"`,
      );
      expect(code.join('\n')).toContain(`$event->eventType === '${name}'`);
      expect(code.join('\n')).toContain('createReceiver');
      for (const key of examples.map((one) => one.name))
        expect(code.join('\n')).toContain(`npx kaizala-webhooks trigger ${key}`);
      expect(html).toMatch(/class="mark (documented|observed|assumed)"/);
    },
  );

  test.for(operations.map(({ operation: { operationId } }) => operationId))(
    'shows the parameters, fields, statuses, examples and code of %s',
    (operationId) => {
      const found = operations.find(({ operation }) => operation.operationId === operationId)!;
      const { kind, operation } = found;
      const html = read(`${kind === 'path' ? 'operations' : 'callbacks'}/${operationId}/`);
      const errors = read('errors/');
      const code = codeIn(html);
      expect(missingIn(html, linesOf(operation.description))).toEqual([]);
      for (const { name, description } of parametersIn(document, found)) {
        expect(idsIn(html)).toContain(name);
        expect(missingIn(html, linesOf(description))).toEqual([]);
      }
      for (const { schema, examples } of bodiesIn(document, operation.requestBody)) {
        expect(missingFields(html, schema)).toEqual([]);
        for (const { text } of examples) expect(code).toContain(text);
      }
      const responses = Object.entries(operation.responses ?? {});
      expect(responses.length).toBeGreaterThan(0);
      for (const [status, reference] of responses) {
        expect(idsIn(html)).toContain(status);
        const response = resolve(document, reference) as { headers?: object; description?: string };
        const component = reference.$ref?.split('/').at(-1);
        const isShared = component !== undefined && idsIn(errors).includes(component);
        const shownOn = isShared ? errors : html;
        if (isShared) expect(html).toContain(`errors/#${component}"`);
        expect(missingIn(shownOn, linesOf(response.description))).toEqual([]);
        for (const header of Object.keys(response.headers ?? {}))
          expect(shownOn).toContain(`<code>${header}</code>`);
        for (const { operationId: target, description } of linksIn(reference)) {
          expect(shownOn).toMatch(new RegExp(`href="[^"]*/${target}/"`));
          expect(missingIn(shownOn, linesOf(description))).toEqual([]);
        }
        for (const { schema, examples } of bodiesIn(document, reference)) {
          expect(missingFields(shownOn, schema)).toEqual([]);
          for (const { text } of examples) expect(codeIn(shownOn)).toContain(text);
        }
      }
      for (const { source } of codeSamplesOf(samples, operationId))
        expect(code).toContain(source.trimEnd());
    },
  );

  function linksIn(reference: object) {
    const { links = {} } = resolve(document, reference) as { links?: Record<string, object> };
    return Object.values(links).map(
      (link) => resolve(document, link) as { operationId: string; description?: string },
    );
  }

  test('describes every schema with its fields on a page', () => {
    const pages = Object.entries(document.components!.schemas!).filter(([name]) => hasPage(name));
    expect(pages.length).toBeGreaterThan(5);
    for (const [name, schema] of pages) {
      const html = read(`schemas/${name}/`);
      expect([name, missingIn(html, linesOf(schema.description))]).toEqual([name, []]);
      expect([name, missingFields(html, { ...schema })]).toEqual([name, []]);
    }
  });

  test('has every chapter as a page, or on the page of the events', () => {
    for (const { name, description = '' } of document.tags!) {
      const slug = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-');
      const isChapter = files.includes(`${api}/guide/${slug}/index.html`);
      const html = read(isChapter ? `guide/${slug}/` : 'events/');
      expect([name, missingIn(html, linesOf(description))]).toEqual([name, []]);
    }
  });

  test('has the introduction, the servers and the authentication in the overview', () => {
    const html = read('');
    expect(missingIn(html, linesOf(document.info.description))).toEqual([]);
    for (const { url, description, variables = {} } of document.servers!) {
      // The page shows the URL with the default values of its variables, so that readers can call it.
      const address = url.replaceAll(/\{(\w+)\}/g, (_, name: string) => variables[name]!.default);
      expect(html).toContain(`<code>${address}</code>`);
      expect(missingIn(html, linesOf(description))).toEqual([]);
    }
    for (const { name, description } of Object.values(document.components!.securitySchemes!)) {
      expect(html).toContain(`<code>${name}</code>`);
      expect(missingIn(html, linesOf(description))).toEqual([]);
    }
  });

  test('lists the sources by their keys, with their titles', () => {
    const html = read('guide/sources/');
    for (const [key, { title }] of Object.entries(document['x-sources']!)) {
      expect(idsIn(html)).toContain(`source-${key}`);
      expect(missingIn(html, [squeezed(title)])).toEqual([]);
    }
  });
});
