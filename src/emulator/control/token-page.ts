import type { HttpResponse } from '../../http/call.js';
import { notStored } from '../api/json-response.js';

/** It has nothing but a form, for this emulator: no script, no style, no other host. */
const policy = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const wrongToken = `<p role="alert">This is not the token of this emulator.
      <span lang="de">Das ist nicht das Token dieses Emulators.</span></p>`;

/**
 * The page of a browser that has no token. Over plain http, a browser does not tell which language alone is read, so it
 * has both.
 *
 * @param isWrong whether a token was given
 */
export function tokenPage(isWrong: boolean): HttpResponse {
  const body = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width">
    <meta name="color-scheme" content="light dark">
    <link rel="icon" href="data:,">
    <title>Token · Kaizala webhooks emulator</title>
  </head>
  <body>
    <main>
      <h1>The emulator needs its token</h1>
      ${isWrong ? wrongToken : ''}
      <p>It was given when the emulator was started, or printed then, in the address of its page.
        If this browser has it already, <a href="./">open the page</a>.</p>
      <p lang="de">Es wurde beim Start des Emulators angegeben, oder mit der Adresse seiner Seite ausgegeben.
        Wenn dieser Browser es schon hat, <a href="./">öffnen Sie die Seite</a>.</p>
      <form method="get" action="./">
        <label>Token <input name="token" type="password" autocomplete="off" required></label>
        <button>Open <span lang="de">/ Öffnen</span></button>
      </form>
    </main>
  </body>
</html>
`;
  return {
    status: 401,
    headers: {
      ...notStored,
      'content-type': 'text/html; charset=utf-8',
      'content-security-policy': policy,
      'www-authenticate': 'Bearer',
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
    },
    body,
  };
}
