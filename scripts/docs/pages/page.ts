/** The frame of every HTML file: its head with its Content-Security-Policy. */

/** The parts of a page that differ between pages. */
export interface Page {
  language: string;
  title: string;
  description: string;
  /** Directives that replace or extend the default policy, such as the digest of a style. */
  policy?: Record<string, string>;
  /** Other elements of the head. */
  head: string;
  body: string;
  /** Data attributes of the body: words for the script. */
  data?: Record<string, string>;
}

/**
 * The default policy allows nothing inline, and nothing from another host. `connect-src` allows a page to fetch its own
 * Markdown for "Copy as Markdown".
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

/** The text of HTML that was rendered from Markdown. */
export function withoutMarkup(html: string): string {
  const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(#?\w+);/g, (entity, name: string) => characters[name] ?? entity);
}
