/** The state of the emulator, as it changes. All tabs of a browser share one stream. */
import type { Patch, View } from '../model/view.js';
import { applyPatch } from './apply-patch.js';
import { get } from './requests.js';

/** `connecting`: nothing has come yet. `live`: changes come. `lost`: the emulator does not respond. */
export type Connection = 'connecting' | 'live' | 'lost';

type Message = { name: 'view'; data: View } | { name: 'patch'; data: Patch } | { name: 'lost' };

/** How long until another attempt to open the stream, in ms, where the browser makes none. */
const retryDelay = 2000;

/** @param changed called with the state, which is undefined until it has come for the first time */
export function connect(changed: (view: View | undefined, connection: Connection) => void): void {
  let view: View | undefined;
  let connection: Connection = 'connecting';
  const channel = new BroadcastChannel('kaizala-emulator');

  function take(message: Message): void {
    if (message.name === 'lost') connection = 'lost';
    else {
      connection = 'live';
      const next = message.name === 'view' ? message.data : view && applyPatch(view, message.data);
      // Something was missed, such as the beginning.
      if (!next) return void fetchAll();
      view = next;
    }
    // A hidden tab is drawn when it is looked at: there may be hundreds.
    if (!document.hidden) changed(view, connection);
  }

  async function fetchAll(): Promise<void> {
    try {
      const data = await get<View>('state');
      // The stream may have been faster, with changes that this state has not.
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
      // After a response with an error the browser gives up; otherwise it tries again by itself.
      if (stream.readyState !== EventSource.CLOSED) return;
      setTimeout(openStream, retryDelay);
      // Its response does not say which error it was.
      void fetchAll();
    });
  }

  channel.addEventListener('message', ({ data }) => take(data as Message));
  // The stream may belong to a tab that sleeps, or this one may have slept.
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) void fetchAll();
  });
  void fetchAll();
  // Browsers open six connections to a host: a seventh tab would get none. The tab that has the lock keeps it until
  // it is closed, and then the next one gets it.
  const { locks } = navigator as Partial<Navigator>;
  // There are none where the page comes from another machine over plain http: then each tab has a stream.
  if (!locks) return openStream();
  void locks.request('kaizala-emulator', () => {
    openStream();
    return new Promise(() => undefined);
  });
}
