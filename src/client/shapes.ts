import { textOf } from '../common/json.js';
import type {
  AccessToken,
  CreatedWebhook,
  KaizalaErrorBody,
  WebhookList,
} from '../common/types.js';

/**
 * The least that an answer must be for the client to go on. The validators of the description would refuse more, and
 * weigh as much as the rest of the client: a list with an odd member is better than none.
 */
export type Shape<Body> = (body: unknown) => body is Body;

const member = (body: unknown, name: string) =>
  (body as Record<string, unknown> | null | undefined)?.[name];

export const isAccessToken: Shape<AccessToken> = (body): body is AccessToken =>
  textOf(member(body, 'accessToken')) !== '';

export const isCreated: Shape<CreatedWebhook> = (body): body is CreatedWebhook =>
  textOf(member(body, 'webhookId')) !== '';

export const isList: Shape<WebhookList> = (body): body is WebhookList => {
  const webhooks = member(body, 'webhooks');
  return (
    Array.isArray(webhooks) && webhooks.every((webhook) => textOf(member(webhook, 'id')) !== '')
  );
};

/** What Kaizala answers to an update was never documented: any body will do, and none. */
export const isAnything = (() => true) as unknown as Shape<unknown>;

/** An empty object, or anything that nobody documented; a `message` means that it failed. */
export const isDeleted: Shape<unknown> = (body): body is unknown =>
  member(body, 'message') === undefined;

/** The members of an error that are texts, of whatever came. */
export function errorOf(body: unknown): Partial<KaizalaErrorBody> {
  const text = (name: string) => {
    const value = member(body, name);
    return typeof value === 'string' ? { [name]: value } : {};
  };
  return { ...text('message'), ...text('errorCode'), ...text('errorCategoryKey') };
}
