/** The search, which a page loads when somebody is about to use it: a dialog with a field and a list below it. */
import { newSearch, ranking } from './search-results.js';
import { element, groupOf } from './search-list.js';

/** Of the site: this file is in its folder of assets. */
const root = new URL('../', import.meta.url);
const folder = new URL('search/', root);
const entry = new URL('pagefind-entry.json', folder);

/** One for all pages of a visit: who goes back finds the words again. */
const memory = 'search';

/** The index is in parts by the alphabet. */
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

let search;

/** The search of this page, which loads what it needs. */
export function searchOf(button) {
  search ??= new Search(button);
  return search;
}

class Search {
  #button;
  /** The words of this language, and the names of the descriptions. */
  #words;
  #style;
  #find;
  #pagefind;
  /** The list of the parts of the index, as it was when this page loaded it. */
  #entry;
  #dialog;
  #input;
  #list;
  #note;
  #status;
  /** The options, in their order, and the one that Enter opens. */
  #options = [];
  #active = -1;
  /** Counts the queries, so that a late response to an earlier one is dropped. */
  #turn = 0;

  constructor(button) {
    const { lang } = document.documentElement;
    this.#button = button;
    this.#words = textAt(new URL(`${lang}.json`, folder)).then(JSON.parse);
    this.#style = stylesheet(new URL(button.dataset.style, import.meta.url));
    this.#entry = textAt(entry);
    this.#find = this.#load();
    // Heard from the start: nobody may have opened it yet.
    for (const loading of [this.#find, this.#words, this.#entry])
      loading.catch(() => (search = undefined));
  }

  /** The function that finds, when it is ready. */
  async #load() {
    const { createInstance } = await import(new URL('pagefind.js', folder));
    // Browsers ask whether the entry is still the same, so it needs no new address each time.
    const pagefind = createInstance({ basePath: folder.pathname, ranking, metaCacheTag: '' });
    const words = await this.#words;
    this.#pagefind = pagefind;
    return newSearch(pagefind, { ...words, own: ownOf(words.apis) });
  }

  async open() {
    const [words] = await Promise.all([this.#words, this.#style]);
    if (!this.#dialog) this.#build(words);
    if (this.#dialog.open) return;
    document.body.append(this.#dialog);
    this.#dialog.showModal();
    this.#input.value ||= remembered() ?? '';
    this.#input.select();
    this.#update();
    await this.#find.catch(() => {});
    this.#dialog.dataset.ready = '';
    // Not at once: what is typed first has the right of way.
    setTimeout(() => this.#pagefind && preload(this.#pagefind), 500);
  }

  #build(words) {
    const { placeholder, close, results, keys } = words;
    this.#input = element('input', {
      type: 'text',
      role: 'combobox',
      'aria-expanded': 'false',
      'aria-controls': 'search-list',
      'aria-autocomplete': 'list',
      'aria-label': placeholder,
      placeholder,
      autocomplete: 'off',
      autocapitalize: 'off',
      spellcheck: 'false',
      enterkeyhint: 'go',
    });
    const closing = element('button', { type: 'button', 'aria-label': close }, '×');
    this.#list = element('div', { id: 'search-list', role: 'listbox', 'aria-label': results });
    this.#note = element('div', { class: 'note' });
    this.#status = element('p', { class: 'said', role: 'status' });
    const hints = [
      ['↑ ↓', keys.choose],
      ['↵', keys.open],
      ['Esc', keys.close],
    ].map(([key, does]) => element('span', {}, element('kbd', {}, key), ` ${does}`));
    this.#dialog = element(
      'dialog',
      { class: 'search-dialog', 'aria-label': this.#button.firstElementChild.textContent },
      element('div', { class: 'head' }, this.#input, closing),
      this.#list,
      this.#note,
      element('p', { class: 'keys', 'aria-hidden': 'true' }, ...hints),
      this.#status,
    );
    this.#input.addEventListener('input', () => this.#update());
    this.#input.addEventListener('keydown', (event) => this.#press(event));
    closing.addEventListener('click', () => this.#dialog.close());
    this.#dialog.addEventListener('click', ({ target }) => {
      if (target === this.#dialog) this.#dialog.close();
    });
    this.#list.addEventListener('pointermove', ({ target }) => {
      const at = this.#options.indexOf(target.closest('[role="option"]'));
      if (at >= 0) this.#activate(at);
    });
    this.#list.addEventListener('click', (event) => {
      const isElsewhere = event.ctrlKey || event.metaKey || event.shiftKey;
      if (event.target.closest('a') && !isElsewhere) this.#dialog.close();
    });
    this.#dialog.addEventListener('close', () => this.#dialog.remove());
  }

  #press(event) {
    const { key, ctrlKey, metaKey, shiftKey } = event;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    const count = this.#options.length;
    if (event.isComposing) return;
    if (step && count > 0) this.#activate((this.#active + step + count) % count, true);
    else if (key === 'Enter')
      this.#options[this.#active]?.dispatchEvent(
        new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }),
      );
    else if (key === 'Escape') this.#dialog.close();
    else return;
    event.preventDefault();
  }

  async #update() {
    const turn = ++this.#turn;
    const query = this.#input.value.trim();
    const words = await this.#words;
    remember(query);
    if (query === '') return this.#show([], this.#examples(words), '');
    try {
      // Only where it takes a while: a list that comes and goes flickers.
      const late = setTimeout(() => {
        if (turn === this.#turn) this.#show([], [words.loading], words.loading);
      }, 300);
      const find = await this.#find;
      const groups = await find(query);
      // A part that cannot be loaded is a part without results to Pagefind. So ask whether it is still the same index.
      if (groups.length === 0 && (await textAt(entry)) !== (await this.#entry))
        throw new Error('There is another index.');
      clearTimeout(late);
      if (turn === this.#turn) this.#showFound(groups, query, words);
    } catch {
      const { failed } = this.#button.dataset;
      if (turn === this.#turn) this.#show([], [failed], failed);
      // The next opening loads everything again.
      search = undefined;
    }
  }

  #showFound(groups, query, words) {
    const count = groups.reduce((sum, { pages }) => sum + pages.length, 0);
    if (count === 0) {
      // A function, because `$&` in a query is text.
      const none = words.none.replace('{query}', () => query);
      return this.#show([], [element('strong', {}, none), ' ', words.tryOthers], none);
    }
    const lists = groups.map(({ api, pages }, index) =>
      groupOf(pages, root, index > 0 ? `${words.alsoIn} ${api}` : words.results, index > 0),
    );
    this.#show(lists, [], count === 1 ? words.one : `${count} ${words.many}`);
  }

  #show(lists, note, status) {
    this.#list.replaceChildren(...lists);
    this.#list.scrollTop = 0;
    this.#note.replaceChildren(...note);
    this.#note.hidden = note.length === 0;
    this.#status.textContent = status;
    this.#options = [...this.#list.querySelectorAll('[role="option"]')];
    this.#options.forEach((option, index) => (option.id = `search-option-${index}`));
    this.#input.ariaExpanded = String(this.#options.length > 0);
    // Enter leads to the very place, where the page itself was found only by one of its parts.
    const [page, part] = this.#options;
    const isInPart = part?.className === 'part' && !page.querySelector('.excerpt');
    this.#activate(isInPart ? 1 : this.#options.indexOf(page));
  }

  #activate(index, isScrolled = false) {
    if (this.#active >= 0) this.#options[this.#active]?.setAttribute('aria-selected', 'false');
    this.#active = index;
    const option = this.#options[index];
    option?.setAttribute('aria-selected', 'true');
    if (option) this.#input.setAttribute('aria-activedescendant', option.id);
    else this.#input.removeAttribute('aria-activedescendant');
    if (isScrolled) option?.scrollIntoView({ block: 'nearest' });
  }

  #examples({ start, examples }) {
    const buttons = examples.map((text) => {
      const button = element('button', { type: 'button' }, text);
      button.addEventListener('click', () => {
        this.#input.value = text;
        this.#input.focus();
        this.#update();
      });
      return button;
    });
    return [element('p', {}, start), element('p', { class: 'examples' }, ...buttons)];
  }
}

/** Loads the rest of the index, one part after another, so that whatever is typed finds its part there. */
async function preload(pagefind) {
  // A reader may have asked to load as little as possible.
  if (navigator.connection?.saveData) return;
  // A part that fails is loaded again when it is needed.
  for (const letter of letters) await pagefind.preload(letter).catch(() => {});
}

/** The description that the page is about, or the first one. */
function ownOf(apis) {
  const path = location.pathname.slice(root.pathname.length).split('/');
  return apis.find((api) => path.slice(0, 2).includes(api)) ?? apis[0];
}

async function textAt(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(response.statusText);
  return response.text();
}

function stylesheet(url) {
  const link = element('link', { rel: 'stylesheet', href: url.href });
  return new Promise((resolve) => {
    for (const type of ['load', 'error']) link.addEventListener(type, resolve);
    document.head.append(link);
  });
}

function remember(query) {
  try {
    sessionStorage.setItem(memory, query);
  } catch {}
}

function remembered() {
  // A reader may have turned storage off.
  try {
    return sessionStorage.getItem(memory);
  } catch {
    return null;
  }
}
