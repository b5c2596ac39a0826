/** The form in which a reader can change the request of a page before it is sent. */
import type { TryItCall, TryItData } from '../../try-it-data.js';
import type { Addresses } from './addresses.js';
import { isHeaderValue, type Request } from './call.js';
import type { Carried } from './carried.js';
import { element, labelled, sentence } from './elements.js';
import { syntaxErrorIn } from '../../../../src/common/editable-json.js';

/** The lifetime of a new webhook, in ms. The `validity` of the examples cannot be used, because it is in the past. */
const year = 365 * 24 * 3_600_000;

/**
 * Returns an example as a body that the emulator accepts: with the callback URL of the reader's receiver, and with a
 * `validity` in the future.
 */
function bodyText(value: unknown, { receiver }: Addresses): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value, null, 2);
  const body: Record<string, unknown> = { ...value };
  if ('callBackUrl' in body) body['callBackUrl'] = receiver;
  if ('validity' in body) body['validity'] = String(Date.now() + year);
  return JSON.stringify(body, null, 2);
}

/**
 * Returns the value of a parameter: the value from an earlier step, such as `webhookId`, or the value of the example.
 */
function valueOf({ name, value }: TryItCall['parameters'][number], carried: Carried): string {
  return (carried as unknown as Record<string, string | undefined>)[name] ?? value;
}

/** Builds the HTTP request of a call from the values of its parameters and its body. */
function requestOf(
  call: TryItCall,
  values: ReadonlyMap<string, string>,
  body: string | undefined,
  { emulator, endpointUrl, accessToken }: Carried,
): Request {
  const of = (location: string) => call.parameters.filter((one) => one.in === location);
  const valueIn = (name: string) => values.get(name) ?? '';
  const path = of('path').reduce(
    (template, { name }) => template.replace(`{${name}}`, encodeURIComponent(valueIn(name))),
    call.path,
  );
  const query = of('query').map(
    ({ name }) => `${encodeURIComponent(name)}=${encodeURIComponent(valueIn(name))}`,
  );
  const base = (call.hasToken && endpointUrl) || emulator;
  return {
    method: call.method,
    // `href` is the URL as the browser encodes it, so the page shows exactly the URL that is sent.
    url: new URL(`${base}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`).href,
    headers: [
      ...(call.hasToken && accessToken ? [['accessToken', accessToken] as const] : []),
      ...of('header').map(({ name }) => [name, valueIn(name)] as const),
      ...(body === undefined ? [] : [['Content-Type', 'application/json'] as const]),
    ],
    body,
  };
}

/**
 * Builds the request of a call from the default values of its fields. With such a request, the panel can make a call
 * that has its own page, such as getting a token, while the reader stays on the current page.
 */
export function unchangedRequest(call: TryItCall, addresses: Addresses, carried: Carried): Request {
  const values = new Map(call.parameters.map((one) => [one.name, valueOf(one, carried)]));
  const [first] = call.bodies;
  return requestOf(call, values, first && bodyText(first.value, addresses), carried);
}

export interface Form {
  fields: HTMLElement[];
  /**
   * Returns the request. If a field is invalid, returns undefined, shows an error at the field and moves the focus
   * there.
   */
  request: (carried: Carried) => Request | undefined;
  /** Updates the values of the fields that the reader has not changed. */
  refresh: (carried: Carried) => void;
}

export function formOf(
  call: TryItCall,
  addresses: Addresses,
  words: TryItData['words'],
  carried: Carried,
): Form {
  const inputs = call.parameters.map((parameter) => {
    const input = element('input', { autocomplete: 'off', spellcheck: 'false' });
    input.value = valueOf(parameter, carried);
    return {
      parameter,
      input,
      initial: input.value,
      error: errorOf(input, `try-it-${parameter.name}`),
    };
  });
  const fields: HTMLElement[] = inputs.flatMap(({ parameter, input, error }) => [
    labelled(parameter.name, input),
    error,
  ]);
  const choice = element(
    'select',
    {},
    ...call.bodies.map(({ title }, index) => element('option', { value: String(index) }, title)),
  );
  const body = element('textarea', { autocomplete: 'off', spellcheck: 'false' });
  const bodyError = errorOf(body, 'try-it-body');
  let example = '';
  const choose = () => {
    example = bodyText(call.bodies[choice.selectedIndex]?.value, addresses);
    body.value = example;
    body.rows = Math.min(example.split('\n').length + 1, 16);
    showError(body, bodyError);
  };
  if (call.bodies.length > 0) {
    choose();
    choice.addEventListener('change', choose);
    if (call.bodies.length > 1) fields.push(labelled(words.example, choice));
    fields.push(labelled(words.body, body), bodyError);
  }

  return {
    fields,
    request(now) {
      for (const { parameter, input, error } of inputs) {
        const isWrong = parameter.in === 'header' && !isHeaderValue(input.value);
        showError(
          input,
          error,
          ...(isWrong ? sentence(words.notHeader, { name: parameter.name }) : []),
        );
        if (isWrong) return undefined;
      }
      if (call.bodies.length === 0) return requestOf(call, valuesOf(), undefined, now);
      const syntaxError = syntaxErrorIn(body.value);
      if (syntaxError) {
        const [rest = ''] = body.value.slice(syntaxError.at).split('\n');
        const message = rest ? words.notJson : words.notJsonYet;
        showError(
          body,
          bodyError,
          ...sentence(message, { ...syntaxError, text: rest.slice(0, 20) }),
        );
        body.setSelectionRange(syntaxError.at, syntaxError.at + 1);
        return undefined;
      }
      showError(body, bodyError);
      return requestOf(call, valuesOf(), body.value, now);
    },
    refresh(now) {
      for (const one of inputs) {
        if (one.input.value !== one.initial) continue;
        one.initial = valueOf(one.parameter, now);
        one.input.value = one.initial;
      }
      if (call.bodies.length > 0 && body.value === example) choose();
    },
  };

  function valuesOf(): Map<string, string> {
    return new Map(
      // Replace lone surrogates, because `encodeURIComponent` would throw on them. The browser replaces lone surrogates
      // in a body in the same way.
      inputs.map(({ parameter, input }) => [
        parameter.name,
        input.value.replaceAll(/\p{Surrogate}/gu, '\uFFFD'),
      ]),
    );
  }
}

/**
 * Creates the element that shows errors of a field. The attribute `aria-describedby` of the field refers to this
 * element.
 */
export function errorOf(field: HTMLElement, id: string): HTMLElement {
  field.setAttribute('aria-describedby', `${id}-error`);
  return element('p', { class: 'error', id: `${id}-error` });
}

/** Shows an error of a field, and moves the focus there. Without a message, it removes the error. */
export function showError(
  field: HTMLElement,
  error: HTMLElement,
  ...message: (Node | string)[]
): void {
  error.replaceChildren(...message);
  field.toggleAttribute('aria-invalid', false);
  if (message.length === 0) return;
  field.setAttribute('aria-invalid', 'true');
  field.focus();
}
