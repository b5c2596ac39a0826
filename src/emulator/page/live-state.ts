/** Follows the state of the emulator. All tabs of a browser share one stream. */
import type { Patch, View } from '../model/view.js';
import { applyPatch } from './apply-patch.js';
import { get } from './requests.js';

/** `connecting`: no data has arrived yet. `live`: changes arrive. `lost`: the emulator does not respond. */
export type Connection = 'connecting' | 'live' | 'lost';

type Message = { name: 'view'; data: View } | { name: 'patch'; data: Patch } | { name: 'lost' };

/** The delay before the stream is opened again, in ms, if the browser does not retry. */
const retryDelay = 2000;

/** @param changed called after each change; the state is undefined until it has arrived for the first time */
export function connect(changed: (view: View | undefined, connection: Connection) => void): void {
  let view: View | undefined;
  let connection: Connection = 'connecting';
  const channel = new BroadcastChannel('kaizala-emulator');

  function take(message: Message): void {
    if (message.name === 'lost') connection = 'lost';
    else {
      connection = 'live';
      const next = message.name === 'view' ? message.data : view && applyPatch(view, message.data);
      // A message was missed, such as the first one.
      if (!next) return void fetchAll();
      view = next;
    }
    // A hidden tab is redrawn only when it becomes visible, because there may be hundreds of tabs.
    if (!document.hidden) changed(view, connection);
  }

  async function fetchAll(): Promise<void> {
    try {
      const data = await get<View>('state');
      // The stream may already have delivered a newer state.
      take({ name: 'view', data: view && view.revision > data.revision ? view : data });
    } catch {
      take({ name: 'lost' });
    }
  }

  function tell(message: Message): void {
    take(message);
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a channel is of one origin
    channel.postMessage(message);
  }

  function openStream(): void {
    const stream = new EventSource('changes');
    for (const name of ['view', 'patch'] as const)
      stream.addEventListener(name, ({ data }) =>
        tell({ name, data: JSON.parse(String(data)) } as Message),
      );
    stream.addEventListener('error', () => {
      tell({ name: 'lost' });
      // After an error response, the browser does not retry; otherwise it does.
      if (stream.readyState !== EventSource.CLOSED) return;
      setTimeout(openStream, retryDelay);
      // `EventSource` does not provide the error response, so fetch the state to find out.
      void fetchAll();
    });
  }

  channel.addEventListener('message', ({ data }) => take(data as Message));
  // Fetch the state when the tab becomes visible: this tab, or the tab with the stream, may have been asleep.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void fetchAll();
  });
  void fetchAll();
  // Browsers open at most six connections to a host, so a seventh tab could not open a stream. Only the tab with the lock
  // opens one. When this tab is closed, the next tab gets the lock.
  const { locks } = navigator as Partial<Navigator>;
  // Without locks, each tab has a stream. Browsers offer no locks if the page comes from another machine over plain http.
  if (!locks) return openStream();
  void locks.request('kaizala-emulator', () => {
    openStream();
    return new Promise(() => undefined);
  });
}
