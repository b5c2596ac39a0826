import { escapeHtml } from './page.js';

export interface Tab {
  /** Plain text, not HTML; empty if a single tab does not need a name. */
  label: string;
  /** HTML. */
  content: string;
}

/**
 * A box that shows one of several contents. The choice is a group of radio buttons, so it works by keyboard and without
 * JavaScript. In print, the box shows all contents.
 *
 * @param id the same id for the same choice on every page, so that a page restores the reader's last choice
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
 * A box with tabs inside a text. It has a label instead of a heading, because a heading would start a section.
 *
 * @param choice the id of boxes on other pages that offer the same choice, such as a language
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
