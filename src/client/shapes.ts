import { stringOf } from '../common/json.js';
import { visibleAscii } from '../common/text.js';
import type {
  AccessToken,
  CreatedWebhook,
  KaizalaErrorBody,
  WebhookList,
} from '../common/types.js';

/**
 * The least that a response must have for the client to go on. The validators of the description would refuse more, and
 * weigh as much as the rest of the client: a list with an odd webhook is better than none.
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

/** Accepts any body, and an empty one: the response to an update was never documented. */
export const isAnything = (() => true) as unknown as Shape<unknown>;

/** An empty object, or anything that nobody documented; a `message` means that it failed. */
export const isDeleted: Shape<unknown> = (body): body is unknown =>
  property(body, 'message') === undefined;

/** The properties of an error that are strings. */
export function errorOf(body: unknown): Partial<KaizalaErrorBody> {
  const text = (name: string) => {
    const value = property(body, name);
    return typeof value === 'string' ? { [name]: value } : {};
  };
  return { ...text('message'), ...text('errorCode'), ...text('errorCategoryKey') };
}
