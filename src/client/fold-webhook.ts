import type { Webhook as WireWebhook } from '../common/types.js';

/** The properties that the wire spells in two ways, as the table of the reference does. */
type SecondSpelling = 'callBackUrl' | 'callBackToken' | 'callBackContext';

/** A webhook, as the list shows it, in the one spelling of the sample: `callbackUrl`. */
export type FoldedWebhook = Omit<WireWebhook, SecondSpelling>;

/** Folds the spellings `callBack…` into `callback…`. */
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
