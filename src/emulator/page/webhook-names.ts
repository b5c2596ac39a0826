import { maskText } from '../../common/mask.js';
import type { InboxView, View, WebhookView } from '../model/view.js';

/**
 * Returns the URL that the emulator calls to reach an inbox. It does not use the page's address, because the page may
 * be open under another host.
 */
export function inboxUrl({ path }: InboxView, { url }: Pick<View, 'url'>): string {
  return new URL(path, url).href;
}

/** Shortens a callback URL for lists. The query is removed, because it may contain a secret. */
export function shortUrl(url: string): string {
  // Call `maskText` before removing the scheme, because `maskText` does not recognize a URL without a scheme.
  return maskText(url).replace(/^https?:\/\//, '');
}

/** Returns the name under which lists show a webhook. */
export function webhookName({ callBackUrl, objectId }: WebhookView): string {
  return `${shortUrl(callBackUrl)} · ${objectId.slice(0, 8)}`;
}
