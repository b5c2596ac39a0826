import { useEffect, useMemo, useState } from 'preact/hooks';
import { curlOf } from '../../common/curl.js';
import { pretty } from '../../common/editable-json.js';
import { maskText } from '../../common/mask.js';
import type { DeliveryView } from '../model/view.js';
import { filled, useLocal } from './context.js';
import { maskedHeaders, maskedJson } from './masked-json.js';
import { Action, Code, CopyButton, Outcome, RevealButton, useWork } from './parts.js';
import { get, request } from './requests.js';

type Headers = [string, string][];

interface Detail {
  /** The event, as the string that was sent; missing if the event is no longer in the log. */
  body?: string;
  exchanges: {
    attempt: number;
    url: string;
    requestHeaders: Headers;
    bytesSent: number;
    response?: { status: number; headers: Headers; body: string; length: number };
  }[];
}

/**
 * The page shows at most this many UTF-16 units of an event. We chose this value, because a browser needs seconds to
 * show a megabyte.
 */
const longestShown = 65_536;

/** Shows the requests of a delivery and the responses to them. Secrets are masked until the user reveals them. */
export function DeliveryDetail({ delivery }: { delivery: DeliveryView }) {
  const { words } = useLocal();
  const { deliveries } = words;
  const { deliveryId, attempts } = delivery;
  const [detail, setDetail] = useState<Detail>();
  const [isRevealed, setRevealed] = useState(false);
  const work = useWork();

  useEffect(() => {
    void work.run(async () => setDetail(await get<Detail>(`deliveries/${deliveryId}`)));
  }, [deliveryId, attempts.length]);

  const json = isRevealed ? (text: string) => text : maskedJson;
  const headers = isRevealed ? (list: Headers) => list : maskedHeaders;
  const body = detail?.body;
  const size = useMemo(() => new TextEncoder().encode(body).length, [body]);
  // Memoize the formatted event: while the delivery waits for a retry, its row is redrawn every second.
  const event = useMemo(
    () => body && pretty(json(body.slice(0, longestShown))),
    [body, isRevealed],
  );
  return (
    <div class="detail">
      <div class="buttons">
        <Action
          work={work}
          onClick={() =>
            void work.run(async () => {
              await request('POST', 'redeliver', { deliveryId });
              return deliveries.redelivered;
            })
          }
        >
          {deliveries.redeliver}
        </Action>
        <RevealButton isShown={isRevealed} toggle={() => setRevealed(!isRevealed)} />
      </div>
      <Outcome work={work} />
      {!detail && !work.error && <p>{deliveries.loading}</p>}
      {detail && (
        <>
          {detail.exchanges.length === 0 && attempts.length > 0 && <p>{deliveries.notKept}</p>}
          <h4>{deliveries.event}</h4>
          {event === undefined ? (
            <p>{deliveries.noEvent}</p>
          ) : (
            <Code label={deliveries.event}>{event}</Code>
          )}
          {body && body.length > longestShown && (
            <p class="muted">{filled(deliveries.cut, { shown: longestShown, total: size })}</p>
          )}
          {detail.exchanges.map((exchange) => {
            const { attempt, url, requestHeaders, bytesSent, response } = exchange;
            const title = filled(deliveries.attempt, { number: attempt + 1 });
            const shownUrl = isRevealed ? url : maskText(url);
            const curl = () =>
              curlOf({ method: 'POST', url, headers: usable(requestHeaders), body });
            return (
              <section key={attempt} aria-label={title}>
                <h4>{title}</h4>
                <Code label={`${title}: ${deliveries.request}`}>
                  {lines(`POST ${shownUrl}`, headers(requestHeaders))}
                </Code>
                {bytesSent < size && <p>{filled(deliveries.half, { bytes: bytesSent })}</p>}
                {isRevealed && <CopyButton text={curl}>curl</CopyButton>}
                {response ? (
                  <>
                    <Code label={`${title}: ${deliveries.response}`}>
                      {`${lines(String(response.status), headers(response.headers))}\n\n${
                        response.body === '' ? deliveries.noBody : json(response.body)
                      }`}
                    </Code>
                    {response.length > 2048 && (
                      <p class="muted">
                        {filled(deliveries.cut, { shown: 2048, total: response.length })}
                      </p>
                    )}
                  </>
                ) : (
                  <p>
                    {filled(deliveries.noResponse, { failure: attempts[attempt]?.failure ?? '–' })}
                  </p>
                )}
              </section>
            );
          })}
        </>
      )}
    </div>
  );
}

/** Removes the headers that curl sets itself. */
function usable(headers: Headers): Headers {
  return headers.filter(([name]) => !/^(content-length|host)$/i.test(name));
}

function lines(first: string, headers: Headers): string {
  return [first, ...headers.map(([name, value]) => `${name}: ${value}`)].join('\n');
}
