/**
 * Creates the HTML elements of the list of search results. All strings become text nodes, so a browser never reads
 * their content as HTML.
 */

/**
 * @param pages the found pages of one group, as search-results.js returns them
 * @param {URL} root the URL of the site
 * @param {string} label the name of the group, which screen readers announce
 * @param {boolean} isLabelled whether the label is also visible
 */
export function groupOf(pages, root, label, isLabelled) {
  const group = element('div', { role: 'group', 'aria-label': label });
  if (isLabelled) group.append(element('p', { class: 'label', 'aria-hidden': 'true' }, label));
  group.append(...pages.flatMap((page) => optionsOf(page, root)));
  return group;
}

/** Returns an option for a page, followed by an option for each found part of the page. */
function optionsOf({ title, path, where, excerpt, parts }, root) {
  const url = new URL(path, root);
  return [
    optionOf(url, 'page', [
      element('span', { class: 'title' }, title),
      element('span', { class: 'where' }, where),
      ...(excerpt.length > 0 ? [excerptOf(excerpt)] : []),
    ]),
    ...parts.map((part) =>
      optionOf(new URL(part.hash, url), 'part', [
        element(part.isName ? 'code' : 'span', { class: 'title' }, part.title),
        excerptOf(part.excerpt),
      ]),
    ),
  ];
}

function optionOf({ href }, kind, children) {
  const attributes = { role: 'option', class: kind, 'aria-selected': 'false', tabindex: '-1' };
  // Put spaces between the children; otherwise, screen readers and copied text would join their words.
  const spaced = children.flatMap((child) => [child, ' ']);
  return element('a', { ...attributes, href }, ...spaced.slice(0, -1));
}

function excerptOf(words) {
  const shown = words.flatMap(({ text, isMatch }) => [
    isMatch ? element('mark', {}, text) : text,
    ' ',
  ]);
  return element('span', { class: 'excerpt' }, ...shown.slice(0, -1));
}

export function element(name, attributes, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
  made.append(...children);
  return made;
}
