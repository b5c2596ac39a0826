import { escapeHtml } from './page.js';
import type { PageContext } from './page-context.js';

/**
 * Renders the marks next to a statement. Each mark stands for a source of the statement, links to the source, and shows
 * how certain the statement is: documented, observed or assumed. A link to a document names the commit that we read. If
 * a source consists of several programs, the mark links to their list in the chapter "Sources".
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
