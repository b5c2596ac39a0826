import { maskText } from '../../common/mask.js';
import type { InboxView, View, WebhookView } from '../model/view.js';

/** The URL under which the emulator calls an inbox. The page may be open under another host. */
export function inboxUrl({ path }: InboxView, { url }: Pick<View, 'url'>): string {
  return new URL(path, url).href;
}

/** A callback URL for lists, without its query, which may contain a secret. */
export function shortUrl(url: string): string {
  // Mask first: without its scheme, `maskText` would not recognize the URL.
  return maskText(url).replace(/^https?:\/\//, '');
}

/** The name of a webhook in lists. */
export function webhookName({ callBackUrl, objectId }: WebhookView): string {
  return `${shortUrl(callBackUrl)} · ${objectId.slice(0, 8)}`;
}
