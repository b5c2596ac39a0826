/** READMEs as pages. */
import { expect, test } from 'vitest';
import { toolMarkdown, toolPage, type ToolSurroundings } from '../../scripts/docs/pages/tool.js';
import { summaryOf, type Tool } from '../../scripts/docs/topics/materials.js';
import { loadWords } from '../../scripts/docs/words/index.js';

const languages = await loadWords();

const client: Tool = { name: 'client', file: 'src/client/README.md', markdown: '# Client\n' };

function surroundings(more: Partial<ToolSurroundings> = {}): ToolSurroundings {
  const language = more.language ?? 'en';
  const words = languages.get(language)!;
  return {
    language,
    words,
    tools: [client],
    repository: undefined,
    explained: () => undefined,
    figures: () => new Map(),
    ...more,
  };
}

const receiver = (markdown: string): Tool => ({
  name: 'receiver',
  file: 'src/receiver/README.md',
  markdown: `# The receiver\n\n${markdown}`,
});

const articleOf = (markdown: string, more?: Partial<ToolSurroundings>) =>
  toolPage(receiver(markdown), surroundings(more)).article;

test('has the same ids of headings as GitHub, because links inside READMEs use them', () => {
  const markdown = [
    'Options and `defaults`',
    'A store: Redis, or Postgres?',
    'C++ & C#',
    'snake_case, kebab-case',
    'Größe (MiB)',
    'A  --flag',
    'Same',
    'Same',
    'Same',
    '[A link](#a) here',
  ].map((heading) => `## ${heading}\n\nText.\n`);
  const ids = [...articleOf(markdown.join('\n')).matchAll(/<h2 id="([^"]*)">/g)];
  expect(ids.map(([, id]) => id)).toEqual([
    'options-and-defaults',
    'a-store-redis-or-postgres',
    'c--c',
    'snake_case-kebab-case',
    'größe-mib',
    'a----flag',
    'same',
    'same-1',
    'same-2',
    'a-link-here',
  ]);
});

test('links to the page of another README, with its heading', () => {
  const markdown =
    '[a](../client/README.md#options) [b](#c) [d](https://example.org/) [e](../../package.json)';
  expect(articleOf(markdown)).toContain(
    '<a href="../client/#options">a</a> <a href="#c">b</a> <a href="https://example.org/">d</a> e',
  );
  const repository = 'https://example.org/p';
  expect(articleOf(markdown, { repository })).toContain(
    `<a href="${repository}/blob/HEAD/package.json">e</a>`,
  );
});

test('links to the Markdown of other READMEs, and is otherwise unchanged', () => {
  const tool = receiver(
    '[a](../client/README.md#options) [b](#c) `a[b](x)` [e](../../package.json)\n\n```ts\non[name](event);\n```\n',
  );
  expect(toolMarkdown(tool, surroundings())).toBe(
    '# The receiver\n\n[a](client.md#options) [b](#c) `a[b](x)` e\n\n```ts\non[name](event);\n```\n',
  );
});

test('says in another language that the page and its code are in English', () => {
  const article = articleOf('Text.', { language: 'de' });
  expect(article).toContain('<p class="note">Diese Seite gibt es nur auf Englisch.</p>');
  expect(article).toMatch(/<div lang="en">\s*<p>Text\.<\/p>\s*<\/div>/);
  expect(articleOf('Text.')).not.toContain('lang="en"');
});

test('links from a name in code to its explanation', () => {
  const explained = (name: string) => (name === 'JobCreated' ? 'v1/events/JobCreated/' : undefined);
  expect(articleOf('`JobCreated`', { explained })).toContain(
    '<a href="../v1/events/JobCreated/"><code>JobCreated</code></a>',
  );
});

test('has its first sentence as summary, without Markdown', () => {
  expect(summaryOf(receiver('```sh\na\n```\n\nReads `a` and *b*.\nMore.\n'))).toBe(
    'Reads a and b.',
  );
});
