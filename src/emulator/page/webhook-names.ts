import { maskText } from '../../common/mask.js';
import type { InboxView, View, WebhookView } from '../model/view.js';

/** The URL of an inbox, as the emulator calls it: the page may be open under another host. */
export function inboxUrl({ path }: InboxView, { url }: Pick<View, 'url'>): string {
  return new URL(path, url).href;
}

/** A callback URL as lists show it: without its query, which may hold a secret. */
export function shortUrl(url: string): string {
  // Masked as long as its scheme says that it is a URL.
  return maskText(url).replace(/^https?:\/\//, '');
}

/** The name of a webhook in lists. */
export function webhookName({ callBackUrl, objectId }: WebhookView): string {
  return `${shortUrl(callBackUrl)} · ${objectId.slice(0, 8)}`;
}
