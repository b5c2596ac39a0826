import type { Webhook as WireWebhook } from '../common/types.js';

/**
 * Second spellings of three properties: `callBackUrl` for `callbackUrl`, and so on. The list of webhooks can have these
 * spellings, because the table in the reference uses them.
 */
type SecondSpelling = 'callBackUrl' | 'callBackToken' | 'callBackContext';

/**
 * A webhook of the list. Each property has only one spelling: the spelling in the sample of the reference, such as
 * `callbackUrl`.
 */
export type FoldedWebhook = Omit<WireWebhook, SecondSpelling>;

/** Renames the properties `callBack…` to `callback…`. */
export function foldWebhook({
  callBackUrl,
  callBackToken,
  callBackContext,
  ...webhook
}: WireWebhook): FoldedWebhook {
  const folded: FoldedWebhook = { ...webhook };
  const fold = (
    name: 'callbackUrl' | 'callbackToken' | 'callbackContext',
    other: string | null | undefined,
  ) => {
    if (other !== undefined) folded[name] ??= other;
  };
  fold('callbackUrl', callBackUrl);
  fold('callbackToken', callBackToken);
  fold('callbackContext', callBackContext);
  return folded;
}
