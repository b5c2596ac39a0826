import type { Webhook as WireWebhook } from '../common/types.js';

/** The properties that have a second spelling on the wire, taken from the table of the reference. */
type SecondSpelling = 'callBackUrl' | 'callBackToken' | 'callBackContext';

/** A webhook of the list. Its properties have only the spelling of the sample, such as `callbackUrl`. */
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
