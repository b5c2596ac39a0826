import { Component } from 'preact';
import type { DeliveryView, View, WebhookView } from '../model/view.js';
import { useNow } from './clock.js';
import { durationText, filled, type Local, LocalContext, useLocal } from './context.js';
import { DeliveryDetail } from './delivery-detail.js';
import { Sentence } from './parts.js';
import { shortUrl } from './webhook-names.js';

export function Deliveries({
  view,
  opened,
  toggle,
}: {
  view: View;
  /** The id of the delivery whose details are shown; only one delivery is open at a time. */
  opened: string;
  toggle: (deliveryId: string) => void;
}) {
  const { words } = useLocal();
  const { deliveries, common } = words;
  const now = useNow(view);
  const byId = new Map(view.webhooks.map((webhook) => [webhook.webhookId, webhook]));
  const { deliveries: shown, totals } = view;
  const newest = shown.at(-1);
  return (
    <section id="deliveries" aria-labelledby="deliveries-title" tabIndex={-1}>
      <h2 id="deliveries-title">{deliveries.title}</h2>
      <p class="said" role="status">
        {newest &&
          filled(deliveries.says, {
            event: newest.eventType,
            state: deliveries.state[newest.state],
          })}
      </p>
      {shown.length === 0 && <p class="muted">{deliveries.none}</p>}
      {totals.deliveries > shown.length && (
        <p class="muted">
          <Sentence
            text={common.newest}
            values={{ shown: shown.length, total: totals.deliveries }}
          />
        </p>
      )}
      <ol class="cards" reversed>
        {shown.toReversed().map((delivery) => (
          <DeliveryRow
            key={delivery.deliveryId}
            delivery={delivery}
            webhook={byId.get(delivery.webhookId)}
            isOpen={delivery.deliveryId === opened}
            now={delivery.nextAttempt === undefined ? 0 : now}
            toggle={toggle}
          />
        ))}
      </ol>
    </section>
  );
}

interface RowProps {
  delivery: DeliveryView;
  webhook: WebhookView | undefined;
  isOpen: boolean;
  /**
   * The current time on the emulator's clock. It is 0 for a delivery that has no next attempt, because otherwise its
   * row would be redrawn every second.
   */
  now: number;
  toggle: (deliveryId: string) => void;
}

class DeliveryRow extends Component<RowProps> {
  static override contextType = LocalContext;

  override shouldComponentUpdate(next: RowProps): boolean {
    return (Object.keys(next) as (keyof RowProps)[]).some((key) => next[key] !== this.props[key]);
  }

  override render() {
    const { delivery, webhook, isOpen, now, toggle } = this.props;
    const { words, time } = this.context as Local;
    const { deliveries, events } = words;
    const { deliveryId, eventType, state, attempts, nextAttempt, faults } = delivery;
    return (
      <li id={`delivery-${deliveryId}`}>
        <article>
          <h3>
            <button
              type="button"
              class="disclosure break"
              aria-expanded={isOpen}
              onClick={() => toggle(deliveryId)}
            >
              {eventType || '–'}
            </button>{' '}
            <span class={`state ${state}`}>{deliveries.state[state]}</span>
          </h3>
          <p class="muted break">
            {deliveries.to} {webhook ? shortUrl(webhook.callBackUrl) : deliveries.deletedWebhook}
            {faults.length > 0 && ` · ${events.faults}: ${faults.join(', ')}`}
          </p>
          <ol class="timeline">
            {attempts.map(({ at, status, failure, duration }, index) => (
              <li key={index} class={isSuccess(status) ? 'delivered' : 'failed'}>
                <span class="said">{filled(deliveries.attempt, { number: index + 1 })}: </span>
                <b>{status ?? failure}</b>{' '}
                <span class="muted">
                  {filled(deliveries.took, { ms: Math.round(duration * 10) / 10 })} ·{' '}
                  <time dateTime={new Date(at).toISOString()}>{time(at)}</time>
                </span>
              </li>
            ))}
            {nextAttempt !== undefined && (
              <li class="waiting">
                {deliveries.next}{' '}
                {filled(deliveries.in, { duration: durationText(nextAttempt - now) })}{' '}
                <span class="muted">· {time(nextAttempt)}</span>
              </li>
            )}
          </ol>
          {isOpen && <DeliveryDetail delivery={delivery} />}
        </article>
      </li>
    );
  }
}

function isSuccess(status: number | undefined): boolean {
  return status !== undefined && status >= 200 && status < 300;
}
