/** The frame of every HTML file: its head, and the policy that it is read under. */

/** The parts of a page that differ between pages. */
export interface Page {
  language: string;
  title: string;
  description: string;
  /** Directives of the policy that are not those of most pages, such as the digest of a style. */
  policy?: Record<string, string>;
  /** Other elements of the head. */
  head: string;
  body: string;
  /** Attributes of the body: words for the script. */
  data?: Record<string, string>;
}

/**
 * Nothing inline, and nothing from another host. A page asks for its own Markdown (connect-src), which "Copy as
 * Markdown" copies.
 */
const policy = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self'",
  'connect-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
};

export function htmlPage(page: Page): string {
  const attributes = Object.entries(page.data ?? {}).map(
    ([name, value]) => ` data-${name}="${escapeHtml(value)}"`,
  );
  const directives = Object.entries({ ...policy, ...page.policy });
  return `<!doctype html>
<html lang="${page.language}">
<head>
<meta charset="utf-8">
<title>${escapeHtml(page.title)}</title>
<meta name="description" content="${escapeHtml(page.description)}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<meta http-equiv="Content-Security-Policy" content="${directives.map(([name, value]) => `${name} ${value}`).join('; ')}">
${page.head}
</head>
<body${attributes.join('')}>
${page.body}
</body>
</html>
`;
}

export function escapeHtml(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** The text of what was made by a parser of Markdown. */
export function withoutMarkup(html: string): string {
  const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(#?\w+);/g, (entity, name: string) => characters[name] ?? entity);
}
