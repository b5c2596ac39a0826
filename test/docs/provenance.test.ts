/**
 * Tests that the chapter "Sources" lists exactly the statements of the bundles. These tests read the bundles without
 * the code that renders the chapter.
 */
import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Document, Operation, Schema } from '../../scripts/description/openapi.js';
import { topicPage } from '../../scripts/docs/pages/topic-page.js';
import { loadHighlighter } from '../../scripts/docs/pages/highlight.js';
import { editionsOf } from '../../scripts/docs/topics/edition.js';
import { topicMarkdown } from '../../scripts/docs/topics/topic-markdown.js';
import { contextOf } from '../../scripts/docs/topics/edition.js';
import { loadWords } from '../../scripts/docs/words/index.js';
import { generateSchemas } from '../../scripts/generate/schemas.js';
import { root } from '../../scripts/lib/project.js';
import { description } from '../support/descriptions.js';
import { editions, materials } from './editions.js';
import { textOf } from './markdown/reading.js';
import { headingsIn, idsIn } from './pages/markup.js';

await loadHighlighter();

interface Found {
  path: string[];
  provenance: string[];
  description: string;
  contradiction?: { says: Record<string, string>; decision: string };
}

/** Returns every object of a bundle that has `x-provenance` or `x-contradiction`, except objects in examples. */
function foundIn(document: object): Found[] {
  const found: Found[] = [];
  const visit = (node: unknown, path: string[]) => {
    if (typeof node !== 'object' || node === null) return;
    const one = node as Record<string, unknown>;
    const sources = one['x-provenance'];
    const contradiction = one['x-contradiction'] as Found['contradiction'];
    if (Array.isArray(sources) || contradiction)
      found.push({
        path,
        provenance: (sources ?? []) as string[],
        description: (one.description ?? '') as string,
        ...(contradiction && { contradiction }),
      });
    for (const [key, value] of Object.entries(one))
      if (path.join() !== 'components,examples') visit(value, [...path, key]);
  };
  visit(document, []);
  return found;
}

/**
 * Returns the name of a statement in the lists of the chapter; undefined if the path of the statement does not contain
 * this name.
 */
function nameOf({ path }: Found): string | undefined {
  const [first, kind, name] = path;
  if (first === 'webhooks') return kind;
  if (first !== 'components' || kind === 'callbacks') return undefined;
  if (kind === 'responses') return name;
  if (kind !== 'schemas') return undefined;
  const fields = path.filter((_, index) => index > 3 && path[index - 1] === 'properties');
  // If a field has the name `properties`, the filter also selects the keyword `properties` that follows it. The Set
  // removes this duplicate.
  return [name, ...new Set(fields)].join('.');
}

function pageOf(edition: (typeof editions)[number]) {
  const topic = edition.topics.find(({ path }) => path.endsWith('/guide/sources/'))!;
  const context = contextOf(edition, (anchor) => `#${anchor}`);
  return {
    topic,
    html: topicPage(topic, edition).article,
    markdown: topicMarkdown(topic, context, edition, (file) => file),
  };
}

/** Returns the HTML from the `h2` heading with this id to the next `h2` heading. */
const sectionOf = (html: string, id: string) => html.split(`<h2 id="${id}">`)[1]!.split('<h2 ')[0]!;

const itemOf = (html: string, key: string) =>
  html.split(`<li id="source-${key}">`)[1]!.split(/<li id="|<h2 /)[0]!;

/**
 * Removes spaces and backticks, so that Markdown can be compared with the text of HTML. In that text, code has no
 * backticks, and each removed tag has become a space.
 */
const bare = (text: string) => text.replaceAll(/[\s`]/g, '');

const cases = editions.map((edition) => ({
  name: `${edition.api} in ${edition.language}`,
  edition,
}));

describe.for(cases)('$name', ({ edition }) => {
  const { api, language, words, document } = edition;
  const { html, markdown } = pageOf(edition);
  const file = language === 'en' ? 'openapi.yaml' : `openapi.${language}.yaml`;
  /**
   * The bundle that the project publishes. The German bundle comes from the build, because the repository contains it
   * only as YAML.
   */
  const bundle =
    language === 'en'
      ? (JSON.parse(readFileSync(join(root, `generated/${api}/openapi.json`), 'utf8')) as Document)
      : description(api).translations.get(language)!.document;
  const found = foundIn(bundle);
  const certaintyOf = (key: string) =>
    key === 'assumed' ? 'assumed' : key.startsWith('observed') ? 'observed' : 'documented';

  test(`reads a bundle with statements (${file})`, () => {
    expect(found.length).toBeGreaterThan(60);
    expect(found.filter((one) => one.contradiction).length).toBeGreaterThan(15);
  });

  test('counts each statement once, under the most certain of its sources', () => {
    const counts = { documented: 0, observed: 0, assumed: 0 };
    for (const { provenance } of found) {
      const certainties = provenance.map(certaintyOf);
      for (const one of ['documented', 'observed', 'assumed'] as const)
        if (certainties.includes(one)) {
          counts[one]++;
          break;
        }
    }
    for (const [one, count] of Object.entries(counts)) {
      const word = words.reference.statements.certainty[one as keyof typeof counts];
      expect(html).toContain(`href="#${one}">${count} ${word}</a>`);
      expect(markdown).toContain(`- ${count} ${word}: `);
    }
    const sum = Object.values(counts).reduce((total, count) => total + count);
    expect(sum).toBe(found.filter(({ provenance }) => provenance.length > 0).length);
  });

  test('lists below each source exactly the statements that are based on it', () => {
    for (const key of Object.keys(document['x-sources']!)) {
      if (key === 'assumed') continue;
      const mine = found.filter(({ provenance }) => provenance.includes(key));
      const item = itemOf(html, key);
      const lists = /<ul>([^]*)<\/ul>/.exec(item)?.[1] ?? '';
      expect([...lists.matchAll(/<a /g)].length, key).toBe(mine.length);
      const shown = [...lists.matchAll(/<a [^>]*><code>([^<]*)<\/code><\/a>/g)].map(
        ([, name]) => name!,
      );
      const named = mine.map(nameOf).filter((name) => name !== undefined);
      expect(
        named.filter((name) => !shown.includes(name)),
        key,
      ).toEqual([]);
    }
  });

  test('lists the assumptions, each with its description', () => {
    const section = sectionOf(html, 'assumed');
    const items = section
      .split('<li>')
      .slice(1)
      .map((item) => bare(textOf(item)));
    const mine = found.filter(({ provenance }) => provenance.includes('assumed'));
    expect(items).toHaveLength(mine.length);
    for (const { description: text, path } of mine)
      expect(
        items.some((item) => item.includes(bare(text))),
        path.join('/'),
      ).toBe(true);
    const alone = section.split('<h3>')[1]!.split('<li>').length - 1;
    expect(alone).toBe(mine.filter(({ provenance }) => provenance.length === 1).length);
    expect(section).toContain('<p id="source-assumed">');
  });

  test('lists each contradiction with all claims and the decision', () => {
    const items = sectionOf(html, 'contradictions')
      .split('<li><strong>')
      .slice(1)
      .map((item) => bare(textOf(item)));
    const mine = found.flatMap(({ contradiction }) => contradiction ?? []);
    expect(items).toHaveLength(mine.length);
    for (const { says, decision } of mine) {
      const expected = Object.entries(says).map(([key, text]) => `${key}${bare(text)}`);
      const last = `${words.reference.statements.decision}:${bare(decision)}`;
      expect(items.some((item) => [...expected, last].every((text) => item.includes(text)))).toBe(
        true,
      );
      for (const [key, text] of Object.entries(says))
        expect(markdown).toContain(`- \`${key}\`: ${text}`);
      expect(markdown).toContain(`- **${words.reference.statements.decision}**: ${decision}`);
    }
  });

  test('links to the field of a statement', () => {
    const links = [...html.matchAll(/<a href="([^"]*)"><code>\w+\.([\w.]+)<\/code><\/a>/g)];
    expect(links.length).toBeGreaterThan(20);
    for (const [, href = '', name = ''] of links) {
      const [path = '', id] = href.split('#');
      expect(id, href).toMatch(new RegExp(`(^|\\.)${name.split('.').at(-1)}_?$`));
      expect(posix.join(api, 'guide/sources', path)).toMatch(/\/$/);
    }
  });

  test('has its headings in the defined order, with unique ids', () => {
    const titles = words.reference.statements;
    expect(headingsIn(html).filter(({ level }) => level === 2)).toEqual(
      [titles.contradictions, titles.assumed, titles.observed, titles.documented].map((text) => ({
        level: 2,
        text,
      })),
    );
    expect(new Set(idsIn(html)).size).toBe(idsIn(html).length);
  });
});

describe('a changed description', () => {
  const v1 = description('v1');
  const schemas = generateSchemas([v1]);

  async function changedPage(change: (document: Document) => void) {
    const document = structuredClone(v1.document);
    change(document);
    const changed = { ...v1, document, translations: new Map() };
    const [edition] = editionsOf(changed, materials, await loadWords(), schemas);
    return pageOf(edition!);
  }
  const propertyOf = ({ components }: Document): Schema =>
    components!.schemas!.MemberData!.properties!.memberName!;

  test('lists a new contradiction, also of a field without its own sources', async () => {
    const { html, markdown } = await changedPage((document) => {
      propertyOf(document)['x-contradiction'] = {
        says: { tokens: 'It is *always* there.', observed: 'It is <b>null</b>.' },
        decision: 'It may be missing.',
      };
    });
    expect(sectionOf(html, 'contradictions')).toContain(
      '<code>MemberData.memberName</code></a></strong>\n<ul><li><a class="mark documented" href="#source-tokens" title="Authentication">tokens</a> It is <em>always</em> there.',
    );
    expect(html).toContain('It is &lt;b&gt;null&lt;/b&gt;.');
    expect(markdown).toContain('- **Decision**: It may be missing.');
  });

  test('counts and lists a field with new sources', async () => {
    const { html } = await changedPage((document) => {
      propertyOf(document)['x-provenance'] = ['assumed'];
    });
    const before = pageOf(editions.find((one) => one.api === 'v1' && one.language === 'en')!).html;
    const countIn = (text: string) => Number(/href="#assumed">(\d+) assumed/.exec(text)?.[1]);
    expect(countIn(html)).toBe(countIn(before) + 1);
    expect(sectionOf(html, 'assumed')).toContain('<code>MemberData.memberName</code>');
  });

  test('lists a response with the key default, although default is also a keyword for data', async () => {
    const { html } = await changedPage(({ paths }) => {
      const operation = paths!['/accessToken']!['get'] as Operation;
      const unsure: object = { description: 'Nobody knows.', 'x-provenance': ['assumed'] };
      operation.responses!['default'] = unsure;
    });
    expect(sectionOf(html, 'assumed')).toContain(
      '<a href="../../operations/getAccessToken/#default">Get an access token: <code>default</code></a></strong></div>\n<p>Nobody knows.</p>',
    );
  });

  test('ignores a field that has the name of the extension', async () => {
    const { html } = await changedPage(({ components }) => {
      components!.schemas!.MemberData!.properties!['x-contradiction'] = {
        description: 'A field of the wire.',
        type: 'string',
      };
    });
    expect(sectionOf(html, 'contradictions')).not.toContain('A field of the wire.');
  });
});
