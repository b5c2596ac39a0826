/** Keeps the page's copy of the emulator's state up to date. All tabs of a browser share one stream of changes. */
import type { Patch, View } from '../model/view.js';
import { applyPatch } from './apply-patch.js';
import { get } from './requests.js';

/**
 * The connection to the emulator. `connecting`: no data has arrived yet. `live`: changes arrive. `lost`: the emulator
 * does not respond.
 */
export type Connection = 'connecting' | 'live' | 'lost';

type Message = { name: 'view'; data: View } | { name: 'patch'; data: Patch } | { name: 'lost' };

/** If the browser does not reconnect the stream itself, the page opens it again after this time, in ms. */
const retryDelay = 2000;

/**
 * @param changed called after each change of the state or the connection; `view` is undefined until the state has
 * arrived for the first time
 */
export function connect(changed: (view: View | undefined, connection: Connection) => void): void {
  let view: View | undefined;
  let connection: Connection = 'connecting';
  const channel = new BroadcastChannel('kaizala-emulator');

  function take(message: Message): void {
    if (message.name === 'lost') connection = 'lost';
    else {
      connection = 'live';
      const next = message.name === 'view' ? message.data : view && applyPatch(view, message.data);
      // Fetch the whole state if the patch cannot be applied, because this tab missed an earlier message.
      if (!next) return void fetchAll();
      view = next;
    }
    // Do not redraw a hidden tab, because there may be hundreds of them. A tab is redrawn when it becomes visible.
    if (!document.hidden) changed(view, connection);
  }

  async function fetchAll(): Promise<void> {
    try {
      const data = await get<View>('state');
      // Keep the state that the tab has, if the stream has delivered a newer state in the meantime.
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
      // If the connection broke, the browser opens the stream again. After an error response, the browser does not open
      // it again, so the page must do so.
      if (stream.readyState !== EventSource.CLOSED) return;
      setTimeout(openStream, retryDelay);
      // `EventSource` does not reveal the error response. Fetch the state: its response shows, for example, that the
      // token is wrong.
      void fetchAll();
    });
  }

  channel.addEventListener('message', ({ data }) => take(data as Message));
  // Fetch the state when the tab becomes visible. It may be outdated, because the browser may have suspended this tab
  // or the tab that has the stream.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void fetchAll();
  });
  void fetchAll();
  // Only the tab that holds the lock opens a stream, and passes the messages to the other tabs. If each tab opened a
  // stream, a seventh tab could not load, because browsers open at most six connections to a host. When the tab with
  // the lock is closed, the next tab gets the lock.
  const { locks } = navigator as Partial<Navigator>;
  // If the browser offers no locks, each tab opens its own stream. This happens if the page comes from another machine
  // over plain http.
  if (!locks) return openStream();
  void locks.request('kaizala-emulator', () => {
    openStream();
    return new Promise(() => undefined);
  });
}
