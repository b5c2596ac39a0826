import { escapeHtml } from './page.js';

export interface Tab {
  /** The name of the tab, as plain text and not HTML. Empty if the box has only one tab that does not need a name. */
  label: string;
  /** The content of the tab, as HTML. */
  content: string;
}

/**
 * Renders a box with tabs, which shows the content of one tab. The tabs are radio buttons, so readers can choose a tab
 * by keyboard and without JavaScript. In print, the box shows the contents of all tabs.
 *
 * @param id the id of the box. Boxes that offer the same choice must have the same id on every page, so that a page
 * selects the tab that the reader chose last
 */
export function tabBox(id: string, title: string, tabs: readonly Tab[]): string {
  if (tabs.length === 0) return '';
  const heading = `<h2 id="${id}">${escapeHtml(title)}</h2>`;
  const [first] = tabs;
  if (tabs.length === 1 && first) {
    const caption = first.label && `<p>${escapeHtml(first.label)}</p>`;
    return `<section class="box" aria-labelledby="${id}">${heading}${caption}${first.content}</section>\n`;
  }
  return `<div class="box tabs" role="radiogroup" aria-labelledby="${id}">${heading}${choicesOf(id, tabs)}</div>\n`;
}

/**
 * Renders a box with tabs inside a text. The box has a label instead of a heading, because a heading would start a new
 * section of the text.
 *
 * @param choice the id of the boxes on other pages that offer the same choice, such as the programming language
 */
export function tabBoxInText(
  id: string,
  name: string,
  choice: string,
  tabs: readonly Tab[],
): string {
  return `<div class="box tabs" role="radiogroup" aria-label="${escapeHtml(name)}" data-choice="${escapeHtml(choice)}">${choicesOf(id, tabs)}</div>\n`;
}

function choicesOf(id: string, tabs: readonly Tab[]): string {
  const parts = tabs.map(({ label, content }, index) => {
    const choice = `${id}-${index + 1}`;
    return `<input type="radio" name="${id}" id="${choice}"${index === 0 ? ' checked' : ''}><label for="${choice}">${escapeHtml(label)}</label><div class="panel">${content}</div>`;
  });
  return parts.join('');
}
