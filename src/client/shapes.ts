import { stringOf } from '../common/json.js';
import { visibleAscii } from '../common/text.js';
import type {
  AccessToken,
  CreatedWebhook,
  KaizalaErrorBody,
  WebhookList,
} from '../common/types.js';

/**
 * A check of the body of a response. It checks only the fields that the client needs. We do not use the validators that
 * are generated from the description, for two reasons: they would refuse a whole list because of one unusual webhook,
 * and they are as large as the rest of the client.
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

/** Accepts any body, also an empty body, because the response to an update was never documented. */
export const isAnything = (() => true) as unknown as Shape<unknown>;

/**
 * Accepts any body without a field `message`. When a deletion succeeds, the documented body is an empty object. A
 * `message` means that the deletion failed.
 */
export const isDeleted: Shape<unknown> = (body): body is unknown =>
  property(body, 'message') === undefined;

/** Returns the fields of the body of an error response. Fields that are not strings are omitted. */
export function errorOf(body: unknown): Partial<KaizalaErrorBody> {
  const string = (name: string) => {
    const value = property(body, name);
    return typeof value === 'string' ? { [name]: value } : {};
  };
  return { ...string('message'), ...string('errorCode'), ...string('errorCategoryKey') };
}
