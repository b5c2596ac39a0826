/** The script of the pages. Without it, everything can be read, and every choice works. */
(() => {
  const root = document.documentElement;
  const said = document.createElement('p');
  const { src } = document.currentScript;
  const store = {
    get(key) {
      // A reader may have turned storage off.
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

  // Not only when the page is complete: a reader who knows the keys does not wait.
  let openSearch = () => {};
  /** The wish of a reader to search, which is over when there is a field, or when Escape withdraws it. */
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
    // A reader who turned to another field types for that.
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

    // The same place in another language.
    for (const link of document.querySelectorAll('a[data-keep]'))
      for (const type of ['pointerdown', 'focus', 'click'])
        link.addEventListener(type, () => (link.hash = location.hash));

    // Choose again the tab that the reader chose last, such as Python, and in every box that offers the same choice.
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

    // For screen readers, which hear nothing of a button whose text changes.
    said.className = 'said';
    said.setAttribute('role', 'status');
    document.body.append(said);

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
          // Where it is refused, a key copies what is selected.
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

    // "Try it" loads its script when it is opened, also by the link of another page.
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

  /** Shows the button of the search. The rest is loaded when somebody is about to use it. */
  function offerSearch(button) {
    const { script, disk, failed } = button.dataset;
    const load = async () => {
      // Beside the script that asks for it, and not after it.
      import(new URL('../search/pagefind.js', src)).catch(() => {});
      return (await import(new URL(script, src))).searchOf(button);
    };
    const open = async () => {
      const mine = wish;
      // Where it comes too late, nobody waits for it any more.
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
    // Not where it has the focus: that passes it on the way to the text.
    button.addEventListener('pointerenter', () => load().catch(() => {}), { once: true });
    openSearch = open;
    if (!wish.isOver) open();
  }

  /** Keeps what is typed until there is a field for it. @returns whether the key was for that */
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
    said.textContent = after;
    setTimeout(() => {
      element.textContent = before;
      said.textContent = '';
    }, 2000);
  }
})();
