import { maskText } from '../../common/mask.js';
import type { InboxView, WebhookView } from '../model/view.js';

/** The URL of an inbox, as programs and the emulator call it. */
export function inboxUrl({ path }: InboxView): string {
  return new URL(path, location.origin).href;
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
