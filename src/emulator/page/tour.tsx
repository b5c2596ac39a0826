import { useEffect, useRef, useState } from 'preact/hooks';
import { eventTypes } from '../../../generated/v1/events.js';
import type { View } from '../model/view.js';
import { advance, twoDays, untilNext } from './clock.js';
import { filled, useLocal } from './context.js';
import { Action, Outcome, useWork } from './parts.js';
import { get, request } from './requests.js';
import { recall, remember } from './storage.js';
import { inboxUrl } from './webhook-names.js';

/** The steps of the guided tour, in order. */
const steps = [
  'create',
  'trigger',
  'look',
  'fail',
  'retry',
  'disable',
  'enable',
  'again',
  'done',
] as const;
type Step = (typeof steps)[number];

/** The id of the group that the examples of the OpenAPI description use. */
export const exampleGroup = 'b7d6f1c2-4a0e-4f53-9a61-2f8c5d3e7a10';

const memory = 'emulator-tour';

interface Progress {
  step: Step | 'closed';
  webhookId: string;
  deliveryId: string;
}

/**
 * Returns the progress in the tour that was stored earlier. If the webhook of the tour has been deleted, the tour
 * starts again.
 */
function remembered(view: View): Progress {
  const beginning: Progress = { step: 'create', webhookId: '', deliveryId: '' };
  const progress = parsed(recall('sessionStorage', memory));
  // Do not show the tour if there are already webhooks or deliveries, because the user wants to see these.
  if (!progress)
    return view.totals.webhooks + view.totals.deliveries > 0
      ? { ...beginning, step: 'closed' }
      : beginning;
  const isThere = view.webhooks.some(({ webhookId }) => webhookId === progress.webhookId);
  return progress.step === 'closed' || progress.step === 'create' || isThere ? progress : beginning;
}

/**
 * @returns the stored progress; undefined if nothing is stored, or if another version of the page stored it in a
 * different format
 */
function parsed(text = 'null'): Progress | undefined {
  try {
    const progress = JSON.parse(text) as Progress | null;
    if (progress?.step === 'closed' || steps.includes(progress?.step as Step)) return progress!;
  } catch {
    // Ignore the error: the stored value is not JSON.
  }
  return undefined;
}

/**
 * A guided tour with a button for each step. It begins with creating a webhook, and ends with enabling a webhook that
 * was disabled.
 */
export function Tour({
  view,
  openDelivery,
}: {
  view: View;
  openDelivery: (deliveryId: string) => void;
}) {
  const { words } = useLocal();
  const { tour } = words;
  const work = useWork();
  const [progress, setProgress] = useState(() => remembered(view));
  const latest = useRef(progress);
  const keep = (changes: Partial<Progress>) => {
    const next = { ...latest.current, ...changes };
    latest.current = next;
    remember('sessionStorage', memory, JSON.stringify(next));
    setProgress(next);
  };

  const { step, webhookId, deliveryId } = progress;
  const isClosed = step === 'closed';
  const container = useRef<HTMLElement | null>(null);
  const setContainer = (element: HTMLElement | null) => {
    container.current = element;
  };
  const wasClosed = useRef(isClosed);
  // When the tour is closed or opened, focus its first button, because the button that had the focus was removed.
  useEffect(() => {
    if (wasClosed.current !== isClosed) container.current?.querySelector('button')?.focus();
    wasClosed.current = isClosed;
  }, [isClosed]);

  if (isClosed)
    return (
      <p class="tour-start" ref={setContainer}>
        <button type="button" onClick={() => keep({ step: 'create' })}>
          {tour.start}
        </button>
      </p>
    );

  const inbox = view.inboxes[0]!;
  const trigger = async () => {
    const { deliveries } = await request<{ deliveries: { deliveryId: string }[] }>(
      'POST',
      'trigger',
      { event: 'JobCreated', webhookId },
    );
    return deliveries[0]?.deliveryId ?? '';
  };
  const respond = (behaviour: string) => request('PUT', `inboxes/${inbox.name}`, { behaviour });

  /**
   * Skips to the step `enable` if the webhook is already disabled. This happens if the emulator is configured with
   * fewer retries than the tour expects.
   */
  const onceDisabled = async (): Promise<Partial<Progress>> => {
    const { active } = await get<{ active: boolean }>(`webhooks/${webhookId}`);
    return active ? {} : { step: 'enable' };
  };

  const actions: Record<Step, () => Promise<Partial<Progress> | void>> = {
    async create() {
      await respond('correct');
      const created = await request<{ webhookId: string }>('POST', 'webhooks', {
        objectId: exampleGroup,
        objectType: 'Group',
        eventTypes,
        callBackUrl: inboxUrl(inbox, view),
        callBackToken: 'example-callback-token',
      });
      return { webhookId: created.webhookId };
    },
    trigger: async () => ({ deliveryId: await trigger() }),
    look: async () => openDelivery(deliveryId),
    async fail() {
      await respond('status-500');
      return { deliveryId: await trigger(), ...(await onceDisabled()) };
    },
    async retry() {
      await advance(Math.ceil(untilNext(view, view.now) ?? 0));
      return await onceDisabled();
    },
    async disable() {
      await advance(twoDays);
    },
    async enable() {
      await respond('correct');
      await request('PUT', `webhooks/${webhookId}`, { Active: true });
    },
    again: async () => ({ deliveryId: await trigger() }),
    done: async () => ({ step: 'closed' as const }),
  };
  const { text, action } = tour.steps[step];
  const number = steps.indexOf(step) + 1;
  return (
    <section id="tour" aria-labelledby="tour-title" ref={setContainer}>
      <h2 id="tour-title">
        {tour.title}{' '}
        <span class="muted">{filled(tour.step, { step: number, steps: steps.length })}</span>
      </h2>
      <p aria-live="polite">{text}</p>
      <div class="buttons">
        <Action
          work={work}
          kind="primary"
          onClick={() =>
            void work.run(async () => {
              const changes = { step: steps[number]!, ...(await actions[step]()) };
              // Save the progress only if the tour is still at this step: the user may have closed the tour while the
              // action was running.
              if (latest.current.step === step) keep(changes);
            })
          }
        >
          {action}
        </Action>
        {step !== 'done' && (
          <button type="button" onClick={() => keep({ step: 'closed' })}>
            {tour.close}
          </button>
        )}
      </div>
      <Outcome work={work} />
    </section>
  );
}
