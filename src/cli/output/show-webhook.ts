import type { EmulatedWebhook } from '../../emulator.js';
import type { FoldedWebhook } from '../../index.js';
import { mask } from '../../common/mask.js';
import { timeText as timeOf } from './show-time.js';
import type { Part } from './terminal.js';

/** Returns the lines for a webhook: a headline, and its settings. */
export function webhookLines(webhook: FoldedWebhook, showSecrets: boolean): Part[][] {
  const shown = (showSecrets ? webhook : mask(webhook)) as FoldedWebhook;
  const { id, active, objectType, objectId, events, callbackUrl } = shown;
  const { callbackToken, callbackContext, validity } = shown;
  const settings: [string, string | null | undefined][] = [
    ['object', `${objectType} ${objectId}`],
    ['events', events.join(', ')],
    ['url', callbackUrl],
    ['token', callbackToken],
    ['context', callbackContext],
    ['until', timeText(validity)],
  ];
  return [
    [['bold', id], active === false ? ['yellow', '  disabled'] : ['green', '  active']],
    ...settings
      .filter(([, value]) => value)
      .map(([name, value]): Part[] => [['dim', `  ${name.padEnd(8)}`], value!]),
  ];
}

/**
 * Returns the lines for a webhook of the emulator, with its connector. For a disabled webhook, the lines also show when
 * and why it was disabled.
 */
export function emulatedLines(webhook: EmulatedWebhook, showSecrets: boolean): Part[][] {
  const shown = (showSecrets ? webhook : mask(webhook)) as EmulatedWebhook;
  const { webhookId, eventTypes, callBackUrl, callBackToken, callBackContext } = shown;
  const { applicationId, disabled, ...rest } = shown;
  const folded = {
    ...rest,
    id: webhookId,
    events: eventTypes,
    callbackUrl: callBackUrl,
    callbackToken: callBackToken,
    callbackContext: callBackContext,
  };
  const why = disabled?.reason === 'retries' ? 'because its last retry failed' : 'by an update';
  return [
    // Pass `true` (show secrets), so that `webhookLines` does not mask `folded` again. If necessary, it is already
    // masked.
    ...webhookLines(folded as unknown as FoldedWebhook, true),
    [['dim', '  of      '], `connector ${applicationId}`],
    ...(disabled
      ? [['yellow', `  disabled since ${timeOf(disabled.at)}, ${why}`] as const].map((part) => [
          part,
        ])
      : []),
  ];
}

function timeText(validity: unknown): string {
  const time = new Date(Number(validity ?? Number.NaN));
  return Number.isNaN(time.getTime()) ? '' : time.toISOString();
}
