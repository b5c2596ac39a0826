import { escapeHtml } from './page.js';
import type { PageContext } from './page-context.js';

/**
 * The marks of a statement, which show how certain it is: documented, observed or assumed. Each mark links to its source.
 * A link to a document names the commit that we read. If a source has several programs, the link leads to the list of them
 * in the chapter "Sources".
 */
export function marks(provenance: readonly string[], page: PageContext): string {
  if (provenance.length === 0) return '';
  const links = page.edition.sources
    .filter(({ key }) => provenance.includes(key))
    .map(({ key, title, date, certainty, links: targets }) => {
      const [target] = targets;
      const href =
        target && targets.length === 1
          ? target.url
          : `${page.context.link('tag-sources')}#source-${key}`;
      const label = page.words.reference.statements.certainty[certainty];
      const when = certainty === 'documented' && date ? ` ${date}` : '';
      return `<a class="mark ${certainty}" href="${escapeHtml(href)}" title="${escapeHtml(title)}">${escapeHtml(label + when)}</a>`;
    });
  return ` <span class="marks">${links.join(' ')}</span>`;
}
