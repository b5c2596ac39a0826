import { escapeHtml } from './page.js';
import type { PageContext } from './page-context.js';

/**
 * How certain a statement is: documented, observed or assumed, each as a link to where that can be read. A document is
 * read at the commit that we read; what several programs show is listed on the page of the sources.
 */
export function marks(provenance: readonly string[], page: PageContext): string {
  if (provenance.length === 0) return '';
  const links = page.edition.sources
    .filter(({ key }) => provenance.includes(key))
    .map(({ key, title, date, certainty, places }) => {
      const [place] = places;
      const href =
        place && places.length === 1
          ? place.url
          : `${page.context.link('tag-sources')}#source-${key}`;
      const label = page.words.reference.statements.certainty[certainty];
      const when = certainty === 'documented' && date ? ` ${date}` : '';
      return `<a class="mark ${certainty}" href="${escapeHtml(href)}" title="${escapeHtml(title)}">${escapeHtml(label + when)}</a>`;
    });
  return ` <span class="marks">${links.join(' ')}</span>`;
}
