import { escapeHtml } from './page.js';
import { urlOf } from '../topics/place.js';

/** The list of pages for search engines: https://www.sitemaps.org/protocol.html */
export function sitemap(baseUrl: string, places: Iterable<string>): string {
  const urls = [...places].map(
    (place) => `<url><loc>${escapeHtml(urlOf(baseUrl, place))}</loc></url>`,
  );
  return `<?xml version="1.0" encoding="UTF-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.join('\n')}
</urlset>
`;
}
