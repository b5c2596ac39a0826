/** A call as it was sent, its response as it was received, and the command that makes the same call. */
import type { TryItData } from '../../try-it-data.js';
import type { Outcome, Request } from './call.js';
import { curlOf } from './curl.js';
import { button, element } from './elements.js';
import { pretty } from './json.js';

/** The headers and the fields of a body that let anybody call or deliver. */
const secretNames = ['accessToken', 'refreshToken', 'applicationSecret', 'callBackToken'];

/** Whether tokens are shown: not unless the reader asks, because a screen may be shared, and the credentials real. */
let areShown = false;

export function exchangeView(
  { request, response }: Outcome,
  words: TryItData['words'],
): HTMLElement {
  const { method, url, headers, body } = request;
  const secrets = secretsIn(request, response?.body ?? '');
  const curl = curlOf(request);
  const parts = [
    part(words.request, `${method} ${url}`, headers, body === undefined ? '' : pretty(body)),
    ...(response
      ? [
          part(
            words.response,
            `${response.status} ${response.statusText}`.trim(),
            response.headers,
            pretty(response.body) || words.emptyBody,
          ),
        ]
      : []),
    part('curl', curl),
  ];
  const show = () => {
    toggle.textContent = areShown ? words.hideTokens : words.showTokens;
    for (const { code, text } of parts) code.textContent = areShown ? text : masked(text, secrets);
  };
  const toggle = button('', () => {
    areShown = !areShown;
    show();
  });
  // The command runs as it is copied: a mask in it would be sent as the token.
  const { copy: copyWord = '', copied = '' } = document.body.dataset;
  const copy = button(curl === masked(curl, secrets) ? copyWord : words.copyCurl, async () => {
    try {
      await navigator.clipboard.writeText(curl);
      copy.textContent = copied;
    } catch {
      // Where it is refused, a key copies what is selected.
      const { code } = parts.at(-1)!;
      code.textContent = curl;
      getSelection()?.selectAllChildren(code);
    }
  });
  copy.className = 'copy';
  parts.at(-1)!.box.append(copy);
  show();
  return element(
    'div',
    { class: 'exchange' },
    ...(secrets.length > 0 ? [toggle] : []),
    ...parts.map(({ box }) => box),
  );
}

function part(title: string, line: string, headers: Request['headers'] = [], body = '') {
  const code = element('code');
  const lines = [line, ...headers.map((header) => header.join(': ')), ...(body ? ['', body] : [])];
  const heading = element('h3', {}, title);
  const box = element(
    'section',
    { class: 'box', 'aria-label': title },
    heading,
    element('pre', {}, code),
  );
  return { box, code, text: lines.join('\n') };
}

function masked(text: string, secrets: string[]): string {
  return secrets.reduce((shown, secret) => shown.replaceAll(secret, '••••••••'), text);
}

/** The longest first, so that none is masked as a part of another. */
function secretsIn({ headers, body = '' }: Request, received: string): string[] {
  const found = headers.flatMap(([name, value]) => (secretNames.includes(name) ? [value] : []));
  for (const [, name = '', value = ''] of (body + received).matchAll(
    /"(\w+)"\s*:\s*"((?:[^"\\]|\\.)*)"/g,
  ))
    if (secretNames.includes(name)) found.push(value);
  return found.filter(Boolean).toSorted((a, b) => b.length - a.length);
}
