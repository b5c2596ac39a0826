/**
 * The script that all pages load. Without this script, a reader can still read everything, and all tabs and menus work.
 */
(() => {
  const root = document.documentElement;
  const announcement = document.createElement('p');
  const { src } = document.currentScript;
  const store = {
    get(key) {
      // Storage may be disabled in the browser.
      try {
        return localStorage.getItem(key);
      } catch {
        return null;
      }
    },
    set(key, value) {
      try {
        localStorage.setItem(key, value);
      } catch {}
    },
  };
  const theme = store.get('theme');
  if (theme === 'light' || theme === 'dark') root.dataset.theme = theme;

  // Handle keys before the page is complete, because a reader may press the shortcut of the search while the page
  // loads.
  let openSearch = () => {};
  /**
   * The reader's request to open the search. The request is over when the search field is shown, or when the reader
   * presses Escape.
   */
  let wish = { isOver: true };
  const askForSearch = () => {
    if (!wish.isOver) return;
    wish = { keys: [], target: document.activeElement };
    openSearch();
  };
  addEventListener('keydown', (event) => {
    const { key, ctrlKey, metaKey, altKey, target } = event;
    const isShortcut = key.toLowerCase() === 'k' && (ctrlKey || metaKey) && !altKey;
    const isTyping = target.closest?.(
      'input:not([type=radio], [type=checkbox]), textarea, select, [contenteditable]',
    );
    // Ignore keys in another field if the reader has moved the focus there after requesting the search.
    if (!wish.isOver && (!isTyping || target === wish.target) && isForSearch(event))
      return event.preventDefault();
    const isSlash = key === '/' && !ctrlKey && !metaKey && !altKey && !isTyping;
    if (!openSearch || (!isShortcut && !isSlash)) return;
    event.preventDefault();
    if (!document.querySelector('dialog[open]')) askForSearch();
  });

  addEventListener('DOMContentLoaded', () => {
    const themes = document.querySelector('.theme');
    if (themes) {
      themes.hidden = false;
      themes.addEventListener('click', () => {
        const dark = root.dataset.theme
          ? root.dataset.theme === 'dark'
          : matchMedia('(prefers-color-scheme: dark)').matches;
        root.dataset.theme = dark ? 'light' : 'dark';
        store.set('theme', root.dataset.theme);
      });
    }

    const search = document.querySelector('.search');
    if (search) offerSearch(search);
    else {
      openSearch = undefined;
      wish.isOver = true;
    }

    // Add the fragment of the current URL to links to the other language, so that they lead to the same heading.
    for (const link of document.querySelectorAll('a[data-keep]'))
      for (const type of ['pointerdown', 'focus', 'click'])
        link.addEventListener(type, () => (link.hash = location.hash));

    // Select the tab that the reader chose last, such as Python, in every box that has this tab.
    const choices = [...document.querySelectorAll('.tabs > input')].map((input) => ({
      input,
      key: input.parentElement.dataset.choice ?? input.name,
      label: input.nextElementSibling.textContent,
    }));
    for (const { input, key, label } of choices) {
      if (store.get(key) === label) input.checked = true;
      input.addEventListener('change', () => {
        store.set(key, label);
        for (const other of choices)
          if (other.key === key && other.label === label) other.input.checked = true;
      });
    }

    // Announce messages such as "Copied" in this element, because screen readers do not read the changed text of a
    // button.
    announcement.className = 'said';
    announcement.setAttribute('role', 'status');
    document.body.append(announcement);

    const { copy, copied } = document.body.dataset;
    for (const box of document.querySelectorAll('.code')) {
      const code = box.querySelector('code');
      const button = document.createElement('button');
      button.type = 'button';
      button.className = 'copy';
      button.textContent = copy;
      button.addEventListener('click', async () => {
        try {
          await navigator.clipboard.writeText(code.textContent);
          tell(button, copy, copied);
        } catch {
          // If the browser refuses to copy, select the code, so that the reader can copy it by keyboard.
          getSelection().selectAllChildren(code);
        }
      });
      box.append(button);
    }

    for (const link of document.querySelectorAll('.copy-markdown')) {
      const { copy: label, copied: done } = link.dataset;
      link.textContent = label;
      link.addEventListener('click', async (event) => {
        if (event.ctrlKey || event.metaKey || event.shiftKey) return;
        event.preventDefault();
        try {
          const response = await fetch(link.href);
          if (!response.ok) throw new Error(response.statusText);
          await navigator.clipboard.writeText(await response.text());
          tell(link, label, done);
        } catch {
          location.href = link.href;
        }
      });
    }

    // Load the script of the panel "Try it" only when a reader opens the panel: with its button, or through a link from
    // another page.
    const opener = document.querySelector('.try-it');
    if (opener) {
      const load = () => {
        const script = document.createElement('script');
        script.src = opener.dataset.script;
        document.head.append(script);
      };
      opener.hidden = false;
      opener.addEventListener('click', load, { once: true });
      if (location.hash === '#try-it') opener.click();
    }

    const menu = document.getElementById('menu');
    const current = menu?.querySelector('[aria-current="page"]');
    if (current && menu.scrollHeight > menu.clientHeight)
      menu.scrollTop = current.offsetTop - menu.clientHeight / 3;
  });

  /**
   * Shows the search button. The search itself is loaded when the pointer enters the button, or when the reader opens
   * the search.
   */
  function offerSearch(button) {
    const { script, disk, failed } = button.dataset;
    const load = async () => {
      // Load Pagefind in parallel with the script of the search, which needs Pagefind.
      import(new URL('../search/pagefind.js', src)).catch(() => {});
      return (await import(new URL(script, src))).searchOf(button);
    };
    const open = async () => {
      const mine = wish;
      // If the search is not loaded after 15 seconds, show an error.
      const limit = new Promise((_, reject) => setTimeout(reject, 15_000));
      try {
        await Promise.race([load().then((one) => one.open(mine)), limit]);
      } catch {
        if (mine.isOver) return;
        mine.isOver = true;
        explain(button.textContent, location.protocol === 'file:' ? disk : failed);
      }
    };
    if (/Mac|iP/.test(navigator.platform)) button.lastElementChild.textContent = '⌘ K';
    button.hidden = false;
    button.addEventListener('click', askForSearch);
    // Do not load the search when the button gets the focus, because every reader who moves to the text by keyboard
    // passes the button.
    button.addEventListener('pointerenter', () => load().catch(() => {}), { once: true });
    openSearch = open;
    if (!wish.isOver) open();
  }

  /** Keeps typed keys until the search field exists. @returns true if the key was kept, or if it ended the request */
  function isForSearch(event) {
    const { key, ctrlKey, metaKey, altKey, isComposing } = event;
    const isCommand = (ctrlKey || metaKey || altKey) && !event.getModifierState('AltGraph');
    if (isComposing || isCommand) return false;
    if (key === 'Escape') wish.isOver = true;
    else if (/^(.|Enter|Backspace)$/u.test(key)) wish.keys.push(key);
    else return false;
    return true;
  }

  function explain(title, text) {
    const dialog = document.createElement('dialog');
    const paragraph = document.createElement('p');
    const button = document.createElement('button');
    dialog.className = 'explanation';
    dialog.ariaLabel = title;
    paragraph.textContent = text;
    button.textContent = 'OK';
    button.addEventListener('click', () => dialog.close());
    dialog.addEventListener('close', () => dialog.remove());
    dialog.append(paragraph, button);
    document.body.append(dialog);
    dialog.showModal();
  }

  function tell(element, before, after) {
    element.textContent = after;
    announcement.textContent = after;
    setTimeout(() => {
      element.textContent = before;
      announcement.textContent = '';
    }, 2000);
  }
})();
