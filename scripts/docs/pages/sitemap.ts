import { escapeHtml } from './page.js';
import { urlOf } from '../topics/site-path.js';

/** Returns the list of all pages for search engines, in the format of https://www.sitemaps.org/protocol.html. */
export function sitemap(baseUrl: string, paths: Iterable<string>): string {
  const urls = [...paths].map(
    (path) => `<url><loc>${escapeHtml(urlOf(baseUrl, path))}</loc></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
}
