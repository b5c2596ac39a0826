import type { HttpResponse } from '../../http/call.js';
import { notStored } from '../api/json-response.js';

/**
 * The Content Security Policy of the page that asks for the token. The page contains only a form, and the form is sent
 * to this emulator. Scripts, styles and requests to other hosts are blocked.
 */
const policy = "default-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

const wrongToken = `<p role="alert">This is not the token of this emulator.
      <span lang="de">Das ist nicht das Token dieses Emulators.</span></p>`;

/**
 * Creates the page for a browser that has not sent the admin token. The page is in both English and German, because
 * over plain http the emulator cannot rely on the browser to say which of these languages the user reads.
 *
 * @param isWrong whether the user entered a wrong token
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
      <p>You set the token when you started the emulator, or the emulator printed it in the address of its page.
        If this browser already has the token, <a href="./">open the page</a>.</p>
      <p lang="de">Sie haben das Token beim Start des Emulators angegeben, oder der Emulator hat es mit der Adresse seiner Seite ausgegeben.
        Wenn dieser Browser das Token schon hat, <a href="./">öffnen Sie die Seite</a>.</p>
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
