/** Renders the button that opens the panel "Try it", on the page of an operation or an event. */
import { escapeHtml } from './page.js';
import type { PageContext } from './page-context.js';

/**
 * The Content-Security-Policy of a page with the panel. The page may also send requests to an emulator on the reader's
 * machine, at any port. The policy omits `[::1]`, because a policy cannot contain an IPv6 address.
 */
const policy = { 'connect-src': "'self' http://127.0.0.1:* http://localhost:*" };

/** @param name the id of the operation, or the name of the event */
export function tryItOf(
  name: string,
  { tryIt, fileLink, words }: PageContext,
): { button: string; policy?: Record<string, string> } {
  const call = tryIt?.calls.get(name);
  if (!tryIt || !call) return { button: '' };
  // The button is hidden until the script of the page shows it, because the panel does not work without the script.
  return {
    button: `<button class="try-it" type="button" data-name="${escapeHtml(name)}" data-call="${escapeHtml(JSON.stringify(call))}" data-script="${fileLink(tryIt.script)}" aria-expanded="false" hidden>${escapeHtml(words.tryIt.open)}</button>\n`,
    policy,
  };
}
