/** Shows a call as it was sent, its response as it was received, and the curl command for the same call. */
import type { TryItData } from '../../try-it-data.js';
import type { Outcome, Request } from './call.js';
import { curlOf } from '../../../../src/common/curl.js';
import { button, element } from './elements.js';
import { pretty } from '../../../../src/common/editable-json.js';

/**
 * The headers and body fields with secrets: anybody who has such a value can call the API or deliver events. The
 * pattern ignores case, because the response to `listWebhooks` spells `callBackToken` as `callbackToken`.
 */
const secretNames = 'accessToken|refreshToken|applicationSecret|callBackToken';
const isSecret = new RegExp(`^(${secretNames})$`, 'i');
const secretFields = new RegExp(String.raw`("(?:${secretNames})"\s*:\s*)"(?:[^"\\]|\\.)+"`, 'gi');

const mask = '•'.repeat(8);

/**
 * True if tokens are visible. They are hidden by default, because the reader may share the screen, and the credentials
 * may be real.
 */
let areShown = false;

export function exchangeView(
  { request, response }: Outcome,
  words: TryItData['words'],
): HTMLElement {
  const curl = curlOf(request);
  const parts = [
    part(words.request, requestLines(request), requestLines(maskedRequest(request))),
    ...(response
      ? [
          part(
            words.response,
            responseLines(response, response.body, words),
            responseLines(response, maskedBody(response.body), words),
          ),
        ]
      : []),
    // Mask secrets before they are quoted for the shell, because the pattern may not match a quoted secret.
    part('curl', curl, curlOf(maskedRequest(request))),
  ];
  const hasSecrets = parts.some(({ text, masked }) => text !== masked);
  const show = () => {
    toggle.textContent = areShown ? words.hideTokens : words.showTokens;
    for (const { code, text, masked } of parts) code.textContent = areShown ? text : masked;
  };
  const toggle = button('', () => {
    areShown = !areShown;
    show();
  });
  // Copy the command with the real tokens. A command with masked tokens would send the mask as the token.
  const { copy: copyWord = '', copied = '' } = document.body.dataset;
  const copy = button(curl === parts.at(-1)!.masked ? copyWord : words.copyCurl, async () => {
    try {
      await navigator.clipboard.writeText(curl);
      copy.textContent = copied;
    } catch {
      // If the browser refuses to copy, select the command, so that the reader can copy it by keyboard.
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
    ...(hasSecrets ? [toggle] : []),
    ...parts.map(({ box }) => box),
  );
}

function part(title: string, text: string, masked: string) {
  const code = element('code');
  const heading = element('h3', {}, title);
  const box = element(
    'section',
    { class: 'box', 'aria-label': title },
    heading,
    element('pre', {}, code),
  );
  return { box, code, text, masked };
}

function requestLines({ method, url, headers, body }: Request): string {
  return linesOf(`${method} ${url}`, headers, body === undefined ? '' : pretty(body));
}

function responseLines(
  { status, statusText, headers }: NonNullable<Outcome['response']>,
  body: string,
  words: TryItData['words'],
): string {
  return linesOf(`${status} ${statusText}`.trim(), headers, pretty(body) || words.emptyBody);
}

function linesOf(first: string, headers: Request['headers'], body: string): string {
  return [first, ...headers.map((one) => one.join(': ')), ...(body ? ['', body] : [])].join('\n');
}

function maskedRequest({ headers, body, ...rest }: Request): Request {
  return {
    ...rest,
    headers: headers.map(([name, value]) => [name, value && isSecret.test(name) ? mask : value]),
    body: body === undefined ? undefined : maskedBody(body),
  };
}

function maskedBody(body: string): string {
  return body.replaceAll(secretFields, `$1"${mask}"`);
}
