/**
 * The search dialog, with a field and a list of results. A page loads this script shortly before a reader uses the
 * search.
 */
import { newSearch, ranking } from './search-results.js';
import { element, groupOf } from './search-list.js';

/**
 * The URL of the site. It is the parent of the URL of this script, because the script is in the site's folder
 * `assets/`.
 */
const root = new URL('../', import.meta.url);
const folder = new URL('search/', root);

/**
 * The key under which `sessionStorage` contains the last query. All pages in a browser tab share this query, so readers
 * who go back to a previous page can continue their search there.
 */
const memory = 'search';

/**
 * The characters with which words begin. Pagefind splits the index into parts by the first character of a word, and
 * `preload` loads the part for each of these characters.
 */
const letters = 'abcdefghijklmnopqrstuvwxyz0123456789';

/**
 * The timeout of a search, in ms. It is long, because a search loads about 200 KB, which takes many seconds on a slow
 * connection.
 */
const timeout = 15_000;

let search;

/** Returns the search dialog of this page. The first call creates it. */
export function searchOf(button) {
  search ??= new Search(button);
  return search;
}

class Search {
  #button;
  /**
   * The texts of the dialog and the names of the descriptions. `#loadedWords` is a promise of them, and `#words`
   * contains them once the dialog is built.
   */
  #loadedWords;
  #words;
  #style;
  /**
   * A promise of the function that searches. After a failure it is undefined, so that the next search loads the
   * function again.
   */
  #find;
  #pagefind;
  #dialog;
  #input;
  #list;
  #note;
  #status;
  /** The results in their order, as elements with the role `option`, and the index of the result that Enter opens. */
  #options = [];
  #active = -1;
  /**
   * `#current` is the abort controller of the search whose results are not shown yet. `#keys` contains the keys that
   * the reader presses meanwhile. They are applied when the results are shown.
   */
  #current;
  #keys = [];
  /** The timer after which the list shows "Loading", if the search is not finished by then. */
  #late;
  /** A promise that resolves when the current search ends. The next search waits for this promise. */
  #running = Promise.resolve();

  constructor(button) {
    const { lang } = document.documentElement;
    this.#button = button;
    this.#loadedWords = limited(textAt(new URL(`${lang}.json`, folder)).then(JSON.parse));
    this.#style = stylesheet(new URL(button.dataset.style, import.meta.url));
    // Handle a rejection here; otherwise, a failure before the first call of `open` would be an unhandled rejection.
    this.#loadedWords.catch(() => (search = undefined));
    this.#ready().catch(() => {});
  }

  /** Returns the function that searches. Loads the function at the first call, and again after a failure. */
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
    // Do not let Pagefind append a new tag to the URL of its entry file each time, because browsers revalidate the file
    // anyway.
    const pagefind = createInstance({ basePath: folder.pathname, ranking, metaCacheTag: '' });
    this.#pagefind = pagefind;
    return newSearch(pagefind, { ...words, own: ownOf(words.apis) });
  }

  /** Forgets a search function, and stops Pagefind if it is still loading parts of the index. */
  #forget(find) {
    if (this.#find !== find) return;
    this.#pagefind?.destroy().catch(() => {});
    this.#find = undefined;
    this.#pagefind = undefined;
  }

  /**
   * @param wish the reader's request to open the search, with the keys that the reader pressed before the search field
   * existed
   */
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
    // Preload the rest of the index later, because the parts for the typed letters must be loaded first.
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
    // Chromium would make the scrolling list focusable. The list does not need the focus, because the arrow keys in the
    // search field already move through the list.
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
    // The list may still show the results of the last query. Store the key until the results of the current query are
    // shown.
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

  /**
   * Searches for the text in the field. Only one search runs at a time. If the text changes meanwhile, only its newest
   * version is searched next.
   */
  #update() {
    this.#drop();
    const query = this.#input.value.trim();
    remember(query);
    if (query === '') return this.#show([], this.#examples(), '');
    const current = new AbortController();
    const { loading } = this.#words;
    this.#current = current;
    // Show "Loading" only if the search takes longer than 300 ms; otherwise, the list would flicker at each letter.
    this.#late = setTimeout(() => this.#show([], [loading], loading), 300);
    this.#running = this.#running.then(() => current.signal.aborted || this.#run(query, current));
  }

  /** Aborts the search whose results are not shown yet, if there is one. */
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
      // Pass a function, because `replace` would interpret a `$&` in the query if the query were a string argument.
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
    // If only a part of the first page contains the words, select this part, so that Enter opens the page at this part.
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

/** Loads the rest of the index, one part after another, so that later searches do not have to wait for it. */
async function preload(pagefind) {
  // Do not preload for readers who want to save data.
  if (navigator.connection?.saveData) return;
  // Ignore a failure, because a search loads the part again when it needs the part.
  for (const letter of letters) await pagefind.preload(letter).catch(() => {});
}

/**
 * Returns the name of the description that the page is about. If the page is about no description, returns the name of
 * the first description.
 */
function ownOf(apis) {
  const path = location.pathname.slice(root.pathname.length).split('/');
  return apis.find((api) => path.slice(0, 2).includes(api)) ?? apis[0];
}

/** Returns a promise that settles like the given promise, but rejects after the timeout. */
function limited(promise) {
  let timer;
  const limit = new Promise((_, reject) => {
    timer = setTimeout(
      () => reject(new Error(`The search did not finish within ${timeout} ms.`)),
      timeout,
    );
  });
  return Promise.race([promise, limit]).finally(() => clearTimeout(timer));
}

async function textAt(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(response.statusText);
  return response.text();
}

/** Returns the text that the field would contain after the reader has pressed these keys. */
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
  // Storage may be disabled in the browser.
  try {
    return sessionStorage.getItem(memory);
  } catch {
    return null;
  }
}
