/** The search, which a page loads when somebody is about to use it: a dialog with a field and a list below it. */
import { newSearch, ranking } from './search-results.js';
import { element, groupOf } from './search-list.js';

/** Of the site: this file is in its folder of assets. */
const root = new URL('../', import.meta.url);
const folder = new URL('search/', root);

/** One for all pages of a visit: who goes back finds the words again. */
const memory = 'search';

/** The index is in parts by the alphabet. */
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/** How long a search may take, in ms: over a slow connection, it loads some 200 KB. */
const patience = 15_000;

let search;

/** The search of this page, which loads what it needs. */
export function searchOf(button) {
  search ??= new Search(button);
  return search;
}

class Search {
  #button;
  /** The words of this language, and the names of the descriptions: while they are loaded, and then. */
  #loadedWords;
  #words;
  #style;
  /** The function that finds, while it is loaded; undefined after a failure, so that it is loaded again. */
  #find;
  #pagefind;
  #dialog;
  #input;
  #list;
  #note;
  #status;
  /** The options, in their order, and the one that Enter opens. */
  #options = [];
  #active = -1;
  /** The search whose results are not shown yet, and the keys that are for them. */
  #current;
  #keys = [];
  /** Says that it takes a while. */
  #late;
  /** The end of the search that runs: the next one waits for it. */
  #running = Promise.resolve();

  constructor(button) {
    const { lang } = document.documentElement;
    this.#button = button;
    this.#loadedWords = limited(textAt(new URL(`${lang}.json`, folder)).then(JSON.parse));
    this.#style = stylesheet(new URL(button.dataset.style, import.meta.url));
    // Heard from the start: nobody may have opened it yet.
    this.#loadedWords.catch(() => (search = undefined));
    this.#ready().catch(() => {});
  }

  /** The function that finds, loaded again after a failure. */
  #ready() {
    if (!this.#find) {
      const find = this.#load();
      this.#find = find;
      find.catch(() => this.#forget(find));
    }
    return this.#find;
  }

  async #load() {
    const { createInstance } = await import(new URL('pagefind.js', folder));
    const words = await this.#loadedWords;
    // Browsers ask whether the entry is still the same, so it needs no new address each time.
    const pagefind = createInstance({ basePath: folder.pathname, ranking, metaCacheTag: '' });
    this.#pagefind = pagefind;
    return newSearch(pagefind, { ...words, own: ownOf(words.apis) });
  }

  /** Ends what may still be loading, too. */
  #forget(find) {
    if (this.#find !== find) return;
    this.#pagefind?.destroy().catch(() => {});
    this.#find = undefined;
    this.#pagefind = undefined;
  }

  /** @param wish of the reader: the keys that were pressed before there was a field */
  async open(wish) {
    const [words] = await Promise.all([this.#loadedWords, this.#style]);
    if (wish.isOver) return;
    wish.isOver = true;
    if (!this.#dialog) this.#build(words);
    if (this.#dialog.open) return;
    document.body.append(this.#dialog);
    this.#dialog.showModal();
    const typed = textFrom(wish.keys);
    if (typed) this.#input.value = typed;
    else {
      this.#input.value ||= remembered() ?? '';
      this.#input.select();
    }
    this.#update();
    if (wish.keys.includes('Enter')) this.#press(new KeyboardEvent('keydown', { key: 'Enter' }));
    await this.#ready().catch(() => {});
    this.#dialog.dataset.ready = '';
    // Not at once: what is typed first has the right of way.
    setTimeout(() => this.#pagefind && preload(this.#pagefind), 500);
  }

  #build(words) {
    const { placeholder, close, results, keys } = words;
    this.#words = words;
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
    // Chromium gives the focus to a list that scrolls; the arrows reach it from the field.
    this.#list = element('div', {
      id: 'search-list',
      role: 'listbox',
      'aria-label': results,
      tabindex: '-1',
    });
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
    this.#dialog.addEventListener('close', () => {
      this.#drop();
      this.#dialog.remove();
    });
  }

  #press(event) {
    const { key, ctrlKey, metaKey, shiftKey } = event;
    const step = { ArrowDown: 1, ArrowUp: -1 }[key];
    const count = this.#options.length;
    if (event.isComposing) return;
    // The list may still be that of another query: these keys are for the one to come.
    if (this.#current && (step || key === 'Enter')) this.#keys.push(event);
    else if (step && count > 0) this.#activate((this.#active + step + count) % count, true);
    else if (key === 'Enter')
      this.#options[this.#active]?.dispatchEvent(
        new MouseEvent('click', { bubbles: true, cancelable: true, ctrlKey, metaKey, shiftKey }),
      );
    else if (key === 'Escape') this.#dialog.close();
    else return;
    event.preventDefault();
  }

  /** Searches for what is in the field. One search runs at a time, and of those that wait, the newest. */
  #update() {
    this.#drop();
    const query = this.#input.value.trim();
    remember(query);
    if (query === '') return this.#show([], this.#examples(), '');
    const current = new AbortController();
    const { loading } = this.#words;
    this.#current = current;
    // Only where it takes a while: a list that comes and goes flickers.
    this.#late = setTimeout(() => this.#show([], [loading], loading), 300);
    this.#running = this.#running.then(() => current.signal.aborted || this.#run(query, current));
  }

  /** Forgets the search whose results are not shown yet, if there is one. */
  #drop() {
    this.#current?.abort();
    this.#current = undefined;
    this.#keys = [];
    clearTimeout(this.#late);
  }

  async #run(query, { signal }) {
    const found = this.#ready();
    try {
      const groups = await limited(found.then((find) => find(query, signal)));
      if (signal.aborted) return;
      const keys = this.#keys;
      this.#drop();
      this.#showFound(groups, query, this.#words);
      for (const key of keys) this.#press(key);
    } catch (error) {
      if (error === signal.reason) return;
      this.#forget(found);
      if (signal.aborted) return;
      this.#drop();
      this.#showFailure();
    }
  }

  #showFailure() {
    const { failed } = this.#button.dataset;
    const button = element('button', { type: 'button' }, this.#words.retry);
    button.addEventListener('click', () => {
      this.#input.focus();
      this.#update();
    });
    this.#show([], [element('p', {}, failed), element('p', { class: 'examples' }, button)], failed);
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

  #examples() {
    const { start, examples } = this.#words;
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

/** A promise that fails where it takes too long. */
function limited(promise) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(() => reject(new Error(`Nothing came within ${patience} ms.`)), patience);
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}

async function textAt(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(response.statusText);
  return response.text();
}

/** The text that some keys write. */
function textFrom(keys) {
  const text = [];
  for (const key of keys) {
    if (key === 'Backspace') text.pop();
    else if (key !== 'Enter') text.push(key);
  }
  return text.join('');
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
