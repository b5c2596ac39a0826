/** The panel "Try it": sends the request of a page to an emulator on the reader's machine, and shows the response. */
import type { TryItCall, TryItData, TryItRequest } from '../../try-it-data.js';
import { findAddresses } from './addresses.js';
import { type Outcome, send } from './call.js';
import { examplesOnPage, isTrigger, needsWebhook, triggerOf } from './calls.js';
import { carriedFrom, carry } from './carried.js';
import { button, element, sentence } from './elements.js';
import { exchangeView } from './exchange.js';
import { formOf, unchangedRequest } from './form.js';
import { helpView } from './help.js';
import { carriedAfter, fieldsOf } from './outcome.js';

/** The URL of the site. The script is in the site's folder `assets/`. */
const root = new URL('..', (document.currentScript as HTMLScriptElement).src).href;

/** The data of the panel. The bundle is wrapped in a function, and `DATA` is a parameter of this function. */
declare const DATA: TryItData;
/** The style sheet of the panel, which the bundler inserts. */
declare const STYLE: string;

/** Creates the panel of the page, and opens it. */
async function start(data: TryItData): Promise<void> {
  const style = new CSSStyleSheet();
  style.replaceSync(STYLE);
  document.adoptedStyleSheets.push(style);
  const opener = document.querySelector<HTMLButtonElement>('.try-it')!;
  const { name, call = '' } = opener.dataset;
  const given = JSON.parse(call) as TryItRequest | string[];
  const tried = Array.isArray(given) ? triggerOf(given) : { ...given, bodies: examplesOnPage() };
  const panel = await panelOf(data, tried, name, () => toggle(false));
  const heading = panel.querySelector('h2')!;
  const toggle = (isOpen = panel.hidden) => {
    panel.hidden = !isOpen;
    opener.setAttribute('aria-expanded', String(isOpen));
    (isOpen ? heading : opener).focus();
  };
  panel.hidden = true;
  panel.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') toggle(false);
  });
  opener.setAttribute('aria-controls', panel.id);
  opener.addEventListener('click', () => toggle());
  opener.after(panel);
  toggle(true);
}

async function panelOf(
  data: TryItData,
  call: TryItCall,
  name: string | undefined,
  close: () => void,
): Promise<HTMLElement> {
  const { words, steps } = data;
  const addresses = await findAddresses(root);
  const carried = () => carriedFrom(addresses.emulator);
  const form = formOf(call, addresses, words, carried());
  const address = element('p', { class: 'address' });
  const needs = element('ul', { class: 'needs' });
  const status = element('p', { role: 'status' });
  const notes = element('ul', { class: 'notes' });
  const results = element('div');
  const help = helpView(addresses, words, refresh);
  // Hide the help if `npm start` serves the page, because `npm start` also runs the emulator. The help is shown when a
  // call fails.
  help.hidden = addresses.fromNpmStart;
  help.open = !carried().accessToken;
  let isBusy = false;

  const submit = element('button', { class: 'send' }, words.send);
  const sheet = element('form', { novalidate: '' }, ...form.fields, submit);
  sheet.addEventListener('submit', (event) => {
    event.preventDefault();
    void run(async () => {
      const request = form.request(carried());
      if (request) await make(call, request);
    });
  });

  const getToken = () => button(words.getToken, () => runHere(makeToken));
  const createWebhook = () =>
    button(words.createWebhook, () =>
      runHere(async () => {
        if (carried().accessToken || (await makeToken())) await unchanged(data.create!);
      }),
    );
  const next = nextOf(isTrigger(call) ? undefined : name);
  refresh();
  // Refresh when the reader returns from another page, because the reader may have run a step there, such as getting a
  // token.
  addEventListener('pageshow', ({ persisted }) => {
    if (persisted) refresh();
  });
  return element(
    'section',
    { id: 'try-it-panel', 'aria-labelledby': 'try-it-title' },
    element('h2', { id: 'try-it-title', tabindex: '-1' }, words.open),
    button(words.close, close),
    address,
    help,
    needs,
    sheet,
    status,
    notes,
    results,
    ...(next ? [next] : []),
  );

  /** Runs a task. Ignores further presses of a button until the task is finished. */
  async function run(work: () => Promise<unknown>): Promise<void> {
    if (isBusy) return;
    isBusy = true;
    // Do not set `disabled`, because a disabled button would lose the focus.
    const senders = [sheet, needs, notes].flatMap((part) => [...part.querySelectorAll('button')]);
    for (const one of senders) one.setAttribute('aria-disabled', 'true');
    results.replaceChildren();
    status.replaceChildren();
    try {
      await work();
    } finally {
      for (const one of senders) one.removeAttribute('aria-disabled');
      isBusy = false;
    }
  }

  function runHere(work: () => Promise<unknown>): Promise<void> {
    return run(async () => {
      await work();
      // Move the focus to the button "Send", because the button that the reader pressed may no longer exist.
      submit.focus();
    });
  }

  function makeToken(): Promise<boolean> {
    return unchanged(data.token!);
  }

  function unchanged(step: TryItCall): Promise<boolean> {
    return make(step, unchangedRequest(step, addresses, carried()));
  }

  /** Sends a call, and shows it with its response. @returns whether the call succeeded */
  async function make(made: TryItCall, request: Parameters<typeof send>[0]): Promise<boolean> {
    status.replaceChildren(words.sending);
    const outcome = await send(request);
    const { response, failure } = outcome;
    results.append(exchangeView(outcome, words));
    if (response) {
      const result = `${response.status} ${response.statusText}`.trim();
      status.replaceChildren(...sentence(words.took, { status: result, ms: response.ms }));
      status.className = response.status < 400 ? 'succeeded' : 'failed';
      help.open = false;
    } else {
      status.replaceChildren(
        ...sentence(words.failures[failure!], { url: new URL(request.url).origin }),
      );
      status.className = 'failed';
      if (failure === 'network') {
        help.hidden = false;
        help.open = true;
      }
    }
    const isDone = response !== undefined && response.status < 400;
    carry(carriedAfter(made, outcome, carried()));
    refresh();
    notes.replaceChildren(...notesOn(made, outcome).map((note) => element('li', {}, ...note)));
    return isDone;
  }

  /** Returns the notes below a response: hints with a button for the next action, or the result of each delivery. */
  function notesOn(made: TryItCall, { response, failure }: Outcome): (Node | string)[][] {
    const { hints } = words;
    if (failure === 'redirect') return [[getToken()]];
    if (!response) return [];
    const { status: code, headers, body } = response;
    if (code === 401) return [[hints.token, ' ', getToken()]];
    if (code === 404 && needsWebhook(made)) return [[hints.webhook, ' ', createWebhook()]];
    if (code === 429) {
      const seconds = headers.find(([header]) => header === 'retry-after')?.[1] ?? '60';
      return [sentence(hints.wait, { seconds })];
    }
    const { deliveries } = fieldsOf(body);
    if (!Array.isArray(deliveries)) return [];
    if (deliveries.length === 0) return [[hints.noDelivery, ' ', createWebhook()]];
    return (deliveries as Delivery[]).map(({ state, attempts }) => {
      const { status: result, failure: why, duration } = attempts.at(-1) ?? {};
      return attempts.length === 0
        ? [state]
        : sentence(words.delivery, {
            state,
            result: result ?? why ?? '',
            ms: Math.round(duration ?? 0),
          });
    });
  }

  /**
   * Shows whether the page already has the token and the webhook that its call needs. For a missing value, shows a
   * button that gets it.
   */
  function refresh(): void {
    const now = carried();
    const row = (has: boolean, title: string, step: () => HTMLElement) =>
      element(
        'li',
        { class: has ? 'has' : 'lacks' },
        `${title}: ${has ? words.carried : words.missing}`,
        ...(has ? [] : [' ', step()]),
      );
    const where = sentence(words.emulator, { url: addresses.emulator });
    const href = `${addresses.emulator}/_emulator/`;
    // Open the page of the emulator in another tab, so that the reader can watch the deliveries there and continue on
    // this page.
    address.replaceChildren(element('a', { href, target: '_blank' }, ...where));
    needs.replaceChildren(
      ...(call.hasToken && data.token
        ? [row(now.accessToken !== undefined, words.needs.token, getToken)]
        : []),
      ...(needsWebhook(call) && data.create
        ? [row(now.webhookId !== undefined, words.needs.webhook, createWebhook)]
        : []),
    );
    form.refresh(now);
  }

  function nextOf(step: string | undefined): HTMLElement | undefined {
    const at = steps.findIndex((one) => one.name === step);
    const following = steps[at + 1];
    if (at < 0 || !following) return undefined;
    const href = new URL(`${following.path}#try-it`, root).href;
    const text = sentence(words.next, { title: following.title });
    return element('p', {}, element('a', { href, class: 'next' }, ...text));
  }
}

interface Delivery {
  state: string;
  attempts: { status?: number; failure?: string; duration: number }[];
}

void start(DATA);
