import { useEffect, useState } from 'preact/hooks';
import { defaultRetryDelays } from '../../common/service-times.js';
import type { View } from '../model/view.js';
import { durationText, filled, useLocal } from './context.js';
import { Action, Outcome, useWork } from './parts.js';
import { request } from './requests.js';

const firstRetry = defaultRetryDelays[0]!;

/** The time within which the real service makes all retries, in ms (source: Kaizala's reference, 2018-08). */
export const twoDays = 48 * 60 * 60_000;

/**
 * Advances the emulator's clock by `ms`.
 *
 * @returns the new time on the clock
 */
export async function advance(ms: number): Promise<number> {
  return (await request<{ now: number }>('POST', 'advance', { ms })).now;
}

/** Returns the time until the next attempt, in ms on the emulator's clock; undefined if no attempt is scheduled. */
export function untilNext({ nextDue }: View, now: number): number | undefined {
  return nextDue === undefined ? undefined : Math.max(0, nextDue - now);
}

/**
 * Returns the current time on the emulator's clock. The time is updated every second, even if no message arrives from
 * the emulator.
 */
export function useNow(view: View): number {
  const [, tick] = useState(0);
  const [base, setBase] = useState({ view, at: performance.now() });
  useEffect(() => setBase({ view, at: performance.now() }), [view]);
  useEffect(() => {
    const timer = setInterval(() => tick((count) => count + 1), 1000);
    return () => clearInterval(timer);
  }, []);
  const { now, speed } = base.view === view ? base.view : view;
  const passed = base.view === view ? performance.now() - base.at : 0;
  return now + passed * speed;
}

export function Clock({ view }: { view: View }) {
  const { words, time } = useLocal();
  const { clock } = words;
  const now = useNow(view);
  const work = useWork();
  const wait = untilNext(view, now);
  const go = (ms: number) =>
    void work.run(
      async () => filled(clock.advanced, { time: time(await advance(ms)) }),
      clock.advancing,
    );
  return (
    <section id="clock" aria-labelledby="clock-title">
      <h2 id="clock-title">{clock.title}</h2>
      <p>
        <span class="said">{clock.now}: </span>
        <time dateTime={new Date(now).toISOString()}>{time(now)}</time>
      </p>
      <div class="buttons">
        {wait === undefined ? (
          <span class="muted">{clock.nothing}</span>
        ) : (
          <Action work={work} onClick={() => go(Math.ceil(wait))}>
            {filled(clock.nextIn, { duration: durationText(wait) })}
          </Action>
        )}
        <Action work={work} onClick={() => go(firstRetry)}>
          {filled(clock.forward, { duration: durationText(firstRetry) })}
        </Action>
        <Action work={work} onClick={() => go(twoDays)}>
          {filled(clock.forward, { duration: durationText(twoDays) })}
        </Action>
      </div>
      <Outcome work={work} />
    </section>
  );
}
