/**
 * Creates the files for language models: llms.txt lists the pages, and llms-full.txt contains all texts. See
 * https://llmstxt.org.
 */
import type { Edition } from '../topics/edition.js';
import { summaryOf, type Tool } from '../topics/materials.js';
import { markdownOf, sitePathOf, urlOf } from '../topics/site-path.js';

/** Returns the content of llms.txt: a link to the Markdown of every page, with the summary of the page. */
export function llmsText(
  editions: readonly Edition[],
  tools: readonly Tool[],
  baseUrl: string | undefined,
): string {
  const link = (label: string, sitePath: string) =>
    `[${label}](${baseUrl === undefined ? sitePath : urlOf(baseUrl, sitePath)})`;
  const sections = editions.flatMap(({ api, language, document, topics, downloads }) => {
    const { title, summary } = document.info;
    const pages = topics
      .filter(({ subject }) => subject.kind !== 'tool')
      .map(
        (topic) =>
          `- ${link(topic.title, sitePathOf(language, markdownOf(topic.path)))}: ${topic.summary}`,
      );
    const files = downloads
      .filter(({ schema }) => schema === undefined)
      .map(({ path, content }) => `- ${link(path, path)}: ${content}`);
    return [
      `## ${title} (${api}, ${language})`,
      '',
      String(summary ?? ''),
      '',
      ...pages,
      ...files,
      '',
    ];
  });
  return [
    '# Kaizala webhooks',
    '',
    '> The OpenAPI 3.1 description of the Kaizala webhooks API. The service is retired; an emulator replaces it.',
    '',
    `All texts in one file: ${link('llms-full.txt', 'llms-full.txt')}.`,
    '',
    ...sections,
    '## Tools',
    '',
    ...tools.map((tool) => {
      const title = editions[0]?.words.site.tools[tool.name] ?? tool.name;
      return `- ${link(title, `${tool.name}.md`)}: ${summaryOf(tool)}`;
    }),
    '',
  ].join('\n');
}

/** Returns the content of llms-full.txt: all English texts, one after another. */
export function llmsFullText(references: readonly string[], tools: readonly string[]): string {
  return [...references, ...tools].map((text) => text.trim()).join('\n\n---\n\n') + '\n';
}
