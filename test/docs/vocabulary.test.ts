/** Tests that the pages, the reference on one page and the Markdown use the same words for the same things. */
import { describe, expect, test } from 'vitest';
import type { Description } from '../../scripts/description/descriptions.js';
import type { Document } from '../../scripts/description/openapi.js';
import { textsOf } from '../../scripts/description/texts.js';
import { placements } from '../../scripts/docs/diagrams/placements.js';
import { referenceMarkdown } from '../../scripts/docs/markdown/index.js';
import { diagramsByMarkdown } from '../../scripts/docs/pages/diagram.js';
import { loadHighlighter } from '../../scripts/docs/pages/highlight.js';
import { articleOf } from '../../scripts/docs/pages/reference.js';
import { topicPage } from '../../scripts/docs/pages/topic-page.js';
import {
  contextOf,
  type Edition,
  editionsOf,
  onePageContextOf,
} from '../../scripts/docs/topics/edition.js';
import { topicMarkdown } from '../../scripts/docs/topics/topic-markdown.js';
import type { Topic } from '../../scripts/docs/topics/topics.js';
import { loadWords } from '../../scripts/docs/words/index.js';
import { generateSchemas } from '../../scripts/generate/schemas.js';
import { descriptions } from '../support/descriptions.js';
import { editions, materials } from './editions.js';
import { sectionOf, textOf } from './markdown/reading.js';

/** The terms in each language. They are repeated here, so that nobody changes a term by accident. */
const terms = {
  en: {
    responses: 'Responses',
    fields: 'Fields',
    events: 'Events',
    delivery: /\bdelivery\b/,
    otherValues: 'other values are possible',
    otherFields: 'Other fields are possible.',
  },
  de: {
    responses: 'Responses',
    fields: 'Felder',
    events: 'Ereignisse',
    delivery: /\bZustellung\b/,
    otherValues: 'weitere Werte sind möglich',
    otherFields: 'Weitere Felder sind möglich.',
  },
} as const;

/**
 * Synonyms that the documentation must not use for a thing. For example, a member is a person in a group, and not a
 * field. An answer (Antwort) is a person's answer to a question, and not a response.
 */
const banned = {
  en: {
    response: /\b(answer|repl(y|ies))/i,
    field: /\b(members?|propert(y|ies))\b/i,
    event: /\b(notification|message)/i,
    delivery: /\b(dispatch|shipment|transmission)/i,
    possible: /\b(legal|permissible)\b/i,
  },
  de: {
    // Allow "Antworten Sie", because "Antworten" is a verb there.
    response: /\b(Antwort(?!en Sie)|Rückmeldung)/,
    field: /\b(Mitglied|Eigenschaft)/,
    event: /\b(Benachrichtigung|Nachricht|Vorfall)/,
    delivery: /\b(Lieferung|Auslieferung|Versand)/,
    possible: /\b(zulässig|legal|erlaubt)/i,
  },
} as const;

type Language = keyof typeof terms;
type Rendering = 'pages' | 'single page' | 'Markdown';

await loadHighlighter();

const pageOf = (topic: Topic, edition: Edition) => {
  const { article, aside = '' } = topicPage(topic, edition);
  return article + aside;
};

const markdownOf = (topic: Topic, edition: Edition) => {
  const context = contextOf(edition, (anchor) => `#${anchor}`);
  return topicMarkdown(topic, context, edition, (file) => file);
};

const singlePageOf = (edition: Edition, markdown: string) =>
  articleOf(markdown, diagramsByMarkdown([...edition.figures.values()], edition.words));

/** Returns a topic in its three forms: as a page, as a section of the reference on one page, and as Markdown. */
function renderingsOf(topic: Topic, edition: Edition): Record<Rendering, string> {
  const [anchor = ''] = topic.anchors.keys();
  const section = sectionOf(referenceMarkdown(onePageContextOf(edition)), anchor);
  return {
    pages: pageOf(topic, edition),
    'single page': singlePageOf(edition, section),
    Markdown: markdownOf(topic, edition),
  };
}

interface Heading {
  level: number;
  text: string;
}

function headingsIn(text: string): Heading[] {
  const html = [...text.matchAll(/<h([1-6])[^>]*>([^]*?)<\/h\1>/g)].map(
    ([, level, inside = '']) => ({ level: Number(level), text: textOf(inside) }),
  );
  if (html.length > 0) return html;
  return [...text.matchAll(/^(#+) (.*)$/gm)].map(([, marks = '', inside = '']) => ({
    level: marks.length,
    text: textOf(inside),
  }));
}

/** Returns the heading above the headings with status codes. */
function labelOfResponses(text: string): string | undefined {
  const headings = headingsIn(text);
  const first = headings.findIndex((heading) => /^(\d{3}|\dXX)\b/i.test(heading.text));
  return headings
    .slice(0, Math.max(0, first))
    .findLast(({ level }) => level < headings[first]!.level)?.text;
}

/** Returns the labels of the lists of statements: `Fields` in `Fields: [a](#a), [b](#b)`. */
function labelsOfLists(text: string): string[] {
  const labels = text.includes('<li>')
    ? text.matchAll(/<li>([^<:]+): <a /g)
    : text.matchAll(/^ *- ([^`[\]:]+): \[/gm);
  return [...new Set([...labels].map(([, label = '']) => label))].toSorted();
}

describe.for(
  editions.map((edition) => ({ name: `${edition.api} in ${edition.language}`, edition })),
)('$name', ({ edition }) => {
  const language = edition.language as Language;
  const expected = terms[language];
  const all = (label: unknown) => ({ pages: label, 'single page': label, Markdown: label });
  const topicsOf = (kind: Topic['subject']['kind']) =>
    edition.topics.filter(({ subject }) => subject.kind === kind);
  const each = (topic: Topic, labelIn: (text: string) => unknown) =>
    Object.fromEntries(
      Object.entries(renderingsOf(topic, edition)).map(([name, text]) => [name, labelIn(text)]),
    );

  test('has the same heading for the responses of every operation', () => {
    const operations = topicsOf('operation');
    expect(operations.length).toBeGreaterThan(1);
    for (const topic of operations)
      expect(each(topic, labelOfResponses), topic.path).toEqual(all(expected.responses));
  });

  test('has the same labels for events, fields and responses in the chapter of the sources', () => {
    const chapter = edition.topics.find(({ path }) => path.endsWith('/guide/sources/'))!;
    const labels = labelsOfLists(markdownOf(chapter, edition));
    expect(labels).toEqual(
      expect.arrayContaining([expected.events, expected.fields, expected.responses]),
    );
    expect(each(chapter, labelsOfLists)).toEqual(all(labels));
  });

  test('has the same heading for the events in the overview as in the menu', () => {
    const [overview] = topicsOf('overview');
    for (const text of [pageOf(overview!, edition), markdownOf(overview!, edition)])
      expect(headingsIn(text).map((heading) => heading.text)).toContain(expected.events);
    expect(edition.words.site.groups.events).toBe(expected.events);
  });
});

const withDiagrams = editions.filter(({ figures }) => figures.size > 0);

test.for(withDiagrams.map((edition) => ({ language: edition.language as Language, edition })))(
  'has the same word for a delivery in the diagrams of each rendering, in $language',
  ({ language, edition }) => {
    const chapter = edition.topics.find(({ path }) => path.endsWith('/receiving-callbacks/'))!;
    for (const [name, text] of Object.entries(renderingsOf(chapter, edition))) {
      const captions = text.includes('<figcaption>')
        ? text.matchAll(/<figcaption>([^]*?)<\/figcaption>/g)
        : text.matchAll(/^\*\*(Diagram.*)\*\*$/gm);
      const titles = [...captions].map(([, title]) => title);
      expect(titles, name).toHaveLength(2);
      for (const title of titles) expect(title, name).toMatch(terms[language].delivery);
    }
  },
);

/**
 * Returns a copy of a document in which `§` replaces all texts. If the copy is rendered, only the words of the
 * documentation remain.
 */
function withoutTexts(document: Document): Document {
  const copy = structuredClone(document);
  const headings = placements.flatMap(({ heading }) =>
    heading === undefined ? [] : [`## ${heading.replaceAll('-', ' ')}`],
  );
  for (const { path, text } of textsOf(copy)) {
    const parent = path.slice(0, -1).reduce<unknown>(at, copy) as Record<string, string>;
    const isChapter = path[0] === 'tags' && path.length === 3 && text.includes('\n');
    parent[path.at(-1)!] = isChapter ? ['§', ...new Set(headings)].join('\n\n') : '§';
  }
  for (const schema of Object.values(copy.components?.schemas ?? {}))
    if (schema.properties && !('additionalProperties' in schema) && !schema.allOf)
      schema.additionalProperties = true;
  return copy;
}

function at(node: unknown, key: string): unknown {
  return (node as Record<string, unknown>)[key];
}

/** Returns the text of a rendering without code, because code contains wire names. */
function wordsIn(text: string): string {
  const prose = text
    .replaceAll(/^ *(`{3,})[^]*?^ *\1$/gm, '')
    .replaceAll(/<pre\b[^]*?<\/pre>|<code>[^]*?<\/code>|<svg\b[^]*?<\/svg>/g, '')
    .replaceAll(/`[^`]*`|\]\([^)]*\)/g, '');
  return textOf(prose);
}

function symbolicEditions(): Edition[] {
  return descriptions.flatMap((description) => {
    const translations = [...description.translations].map(
      ([language, translation]) =>
        [
          language,
          {
            ...translation,
            document: withoutTexts(translation.document),
            english: [] as string[][],
          },
        ] as const,
    );
    const symbolic: Description = {
      ...description,
      document: withoutTexts(description.document),
      translations: new Map(translations),
    };
    return editionsOf(symbolic, materials, languages, schemas);
  });
}

const languages = await loadWords();
const schemas = generateSchemas(descriptions);

describe.for(
  symbolicEditions().map((edition) => ({
    name: `the words of the documentation on ${edition.api} in ${edition.language}`,
    edition,
  })),
)('$name', ({ edition }) => {
  const language = edition.language as Language;
  const topics = edition.topics.filter(({ subject }) => subject.kind !== 'tool');
  const markdown = referenceMarkdown(onePageContextOf(edition));
  const renderings: Record<Rendering, string> = {
    pages: topics.map((topic) => pageOf(topic, edition)).join('\n'),
    'single page': singlePageOf(edition, markdown),
    Markdown: [markdown, ...topics.map((topic) => markdownOf(topic, edition))].join('\n\n'),
  };

  const names = Object.keys(renderings) as Rendering[];

  test.for(names)('say in the %s that lists of fields and values are open', (name) => {
    const text = wordsIn(renderings[name]);
    expect(text).toContain(terms[language].otherFields);
    expect(text).toContain(terms[language].otherValues);
  });

  test.for(names)('have no synonym in the %s', (name) => {
    const text = wordsIn(renderings[name]);
    expect(text.length).toBeGreaterThan(2_000);
    for (const [thing, synonym] of Object.entries(banned[language])) {
      const found = synonym.exec(text);
      const around = found
        ? text.slice(Math.max(0, found.index - 60), found.index + 60)
        : undefined;
      expect(around, `another word for ${thing}`).toBeUndefined();
    }
  });
});

test.for<[Language, string, keyof (typeof banned)['en']]>([
  ['en', 'The answer has a list.', 'response'],
  ['en', 'Every member may be missing.', 'field'],
  ['en', 'Legal values: `a`.', 'possible'],
  ['de', 'Jede Antwort hat einen Status.', 'response'],
  ['de', '<p>Weitere Felder sind zulässig.</p>', 'possible'],
])('finds in %s a synonym in "%s"', ([language, text, thing]) => {
  expect(wordsIn(text)).toMatch(banned[language][thing]);
});

test.for<[Language, string]>([
  ['en', 'The event `MemberAdded` has the fields of <code>Answer</code>.'],
  ['en', '```json\n{ "answers": ["legal"] }\n```'],
  ['de', 'Antworten Sie auf den Handshake mit einer Response: [`a`](#Antwort).'],
])('finds in %s no synonym in "%s"', ([language, text]) => {
  for (const synonym of Object.values(banned[language])) expect(wordsIn(text)).not.toMatch(synonym);
});
