/** Renders the frame of every HTML file: the `head` with the Content-Security-Policy, and the `body` element. */

/** The parts of a page that differ between pages. */
export interface Page {
  language: string;
  title: string;
  description: string;
  /**
   * Directives that replace or extend the default Content-Security-Policy, such as a directive that allows an inline
   * style by its digest.
   */
  policy?: Record<string, string>;
  /** Other elements of the `head`, as HTML. */
  head: string;
  body: string;
  /** The data attributes of the `body`. They contain texts that the script of the page shows. */
  data?: Record<string, string>;
}

/**
 * The default Content-Security-Policy. It allows no inline scripts and styles, and no files from other hosts.
 * `connect-src` lets a page fetch its own Markdown for "Copy as Markdown".
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

/** Returns the visible text of HTML that was rendered from Markdown. */
export function withoutMarkup(html: string): string {
  const characters: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return html
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll(/&(#?\w+);/g, (entity, name: string) => characters[name] ?? entity);
}
