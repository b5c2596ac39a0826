/** The request of a page, as its reader can change it before it is sent. */
import type { TryItCall, TryItData } from '../../try-it-data.js';
import type { Addresses } from './addresses.js';
import { isHeaderValue, type Request } from './call.js';
import type { Carried } from './carried.js';
import { element, labelled, sentence } from './elements.js';
import { syntaxErrorIn } from '../../../../src/common/editable-json.js';

/** How long a new webhook lives, in ms: the examples name a time that is over. */
const year = 365 * 24 * 3_600_000;

/** An example as it succeeds here: with the receiver of the reader, and a time to come. */
function bodyText(value: unknown, { receiver }: Addresses): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value, null, 2);
  const body: Record<string, unknown> = { ...value };
  if ('callBackUrl' in body) body['callBackUrl'] = receiver;
  if ('validity' in body) body['validity'] = String(Date.now() + year);
  return JSON.stringify(body, null, 2);
}

/** The value of a parameter: what was carried over, or the example. */
function valueOf({ name, value }: TryItCall['parameters'][number], carried: Carried): string {
  return (carried as unknown as Record<string, string | undefined>)[name] ?? value;
}

/** A call with values, as it is sent. */
function requestOf(
  call: TryItCall,
  values: ReadonlyMap<string, string>,
  body: string | undefined,
  { emulator, endpointUrl, accessToken }: Carried,
): Request {
  const of = (place: string) => call.parameters.filter((one) => one.in === place);
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
    // As it is sent: a browser encodes more than it has to be.
    url: new URL(`${base}${path}${query.length > 0 ? `?${query.join('&')}` : ''}`).href,
    headers: [
      ...(call.hasToken && accessToken ? [['accessToken', accessToken] as const] : []),
      ...of('header').map(({ name }) => [name, valueIn(name)] as const),
      ...(body === undefined ? [] : [['Content-Type', 'application/json'] as const]),
    ],
    body,
  };
}

/** The same unchanged, for a step that is made in place. */
export function unchangedRequest(call: TryItCall, addresses: Addresses, carried: Carried): Request {
  const values = new Map(call.parameters.map((one) => [one.name, valueOf(one, carried)]));
  const [first] = call.bodies;
  return requestOf(call, values, first && bodyText(first.value, addresses), carried);
}

export interface Form {
  fields: HTMLElement[];
  /** The request; undefined where a field is wrong, which then has the focus and says what is wrong. */
  request: (carried: Carried) => Request | undefined;
  /** Puts in what has changed, into fields that the reader has not. */
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
      // Half a character makes `encodeURIComponent` throw; a body is sent with this sign in its place, too.
      inputs.map(({ parameter, input }) => [
        parameter.name,
        input.value.replaceAll(/\p{Surrogate}/gu, '\uFFFD'),
      ]),
    );
  }
}

/** The place of a message about a field, which names it as its description. */
export function errorOf(field: HTMLElement, id: string): HTMLElement {
  field.setAttribute('aria-describedby', `${id}-error`);
  return element('p', { class: 'error', id: `${id}-error` });
}

/** Shows an error of a field, and moves the focus there; without a message, the field has no error. */
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
