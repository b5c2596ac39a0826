import { stringOf } from '../common/json.js';
import { visibleAscii } from '../common/text.js';
import type {
  AccessToken,
  CreatedWebhook,
  KaizalaErrorBody,
  WebhookList,
} from '../common/types.js';

/**
 * Checks only the fields that the client needs in a response. The validators of the description would refuse more
 * responses: a list with one unusual webhook is better than no list. They are also as large as the rest of the client.
 */
export type Shape<Body> = (body: unknown) => body is Body;

const property = (body: unknown, name: string) =>
  (body as Record<string, unknown> | null | undefined)?.[name];

export const isAccessToken: Shape<AccessToken> = (body): body is AccessToken =>
  visibleAscii.test(stringOf(property(body, 'accessToken')));

export const isCreated: Shape<CreatedWebhook> = (body): body is CreatedWebhook =>
  stringOf(property(body, 'webhookId')) !== '';

export const isList: Shape<WebhookList> = (body): body is WebhookList => {
  const webhooks = property(body, 'webhooks');
  return (
    Array.isArray(webhooks) && webhooks.every((webhook) => stringOf(property(webhook, 'id')) !== '')
  );
};

/** Accepts any body, also an empty one, because the response to an update was never documented. */
export const isAnything = (() => true) as unknown as Shape<unknown>;

/** Accepts any body without a `message`: an empty object is documented, and a `message` means that the call failed. */
export const isDeleted: Shape<unknown> = (body): body is unknown =>
  property(body, 'message') === undefined;

/** The fields of an error body, as far as they are strings. */
export function errorOf(body: unknown): Partial<KaizalaErrorBody> {
  const string = (name: string) => {
    const value = property(body, name);
    return typeof value === 'string' ? { [name]: value } : {};
  };
  return { ...string('message'), ...string('errorCode'), ...string('errorCategoryKey') };
}
