import type { FoldedWebhook } from '../../index.js';
import { mask } from '../../common/mask.js';
import type { Part } from './terminal.js';

/** A webhook for people: a headline, and what it is set to. */
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

function timeText(validity: unknown): string {
  const time = new Date(Number(validity ?? Number.NaN));
  return Number.isNaN(time.getTime()) ? '' : time.toISOString();
}
