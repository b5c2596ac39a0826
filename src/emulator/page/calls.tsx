import { useState } from 'preact/hooks';
import { curlOf } from '../../common/curl.js';
import { pretty } from '../../common/editable-json.js';
import type { CallView, View } from '../model/view.js';
import { filled, useLocal } from './context.js';
import { maskedHeaders, maskedJson } from './masked-json.js';
import { Code, CopyButton, Outcome, RevealButton, Sentence, useWork } from './parts.js';
import { get } from './requests.js';

interface CallDetail extends CallView {
  query: string;
  headers: Record<string, string>;
  body?: string;
}

export function Calls({ view }: { view: View }) {
  const { words } = useLocal();
  const { calls } = words;
  return (
    <section id="calls" aria-labelledby="calls-title">
      <h2 id="calls-title">{calls.title}</h2>
      {view.calls.length === 0 && (
        <p class="muted break">
          <Sentence text={calls.none} values={{ url: view.endpointUrl }} />
        </p>
      )}
      <ol class="cards" reversed>
        {view.calls.toReversed().map((call) => (
          <li key={call.callId}>
            <CallRow call={call} />
          </li>
        ))}
      </ol>
    </section>
  );
}

function CallRow({ call }: { call: CallView }) {
  const { words, time } = useLocal();
  const { method, path, status, duration, at, message, callId } = call;
  const [detail, setDetail] = useState<CallDetail>();
  const work = useWork();
  const toggle = () =>
    detail
      ? setDetail(undefined)
      : void work.run(async () => setDetail(await get<CallDetail>(`calls/${callId}`)));
  return (
    <article>
      <h3>
        <button
          type="button"
          class="disclosure break"
          aria-expanded={detail !== undefined}
          onClick={toggle}
        >
          {method} {path}
        </button>{' '}
        <span class={`state ${status < 400 ? 'delivered' : 'failed'}`}>{status}</span>
      </h3>
      <p class="muted">
        {filled(words.deliveries.took, { ms: Math.round(duration * 10) / 10 })} ·{' '}
        <time dateTime={new Date(at).toISOString()}>{time(at)}</time>
      </p>
      {message && <p class="break">{message}</p>}
      <Outcome work={work} />
      {detail && <Sent call={detail} />}
    </article>
  );
}

/** Shows an API call as it was sent, and a `curl` command that repeats the call. */
function Sent({ call }: { call: CallDetail }) {
  const { words } = useLocal();
  const { calls } = words;
  const [isRevealed, setRevealed] = useState(false);
  const { method, path, query, body } = call;
  const headers = Object.entries(call.headers);
  // Build the URL by joining strings. `new URL` would take a path that begins with two slashes for the name of another
  // host.
  const url = location.origin + path + query;
  const whole = curlOf({ method, url, headers, body });
  const masked = curlOf({
    method,
    url,
    headers: maskedHeaders(headers),
    body: body === undefined ? undefined : maskedJson(body),
  });
  return (
    <div class="detail">
      <div class="buttons">
        <RevealButton isShown={isRevealed} toggle={() => setRevealed(!isRevealed)} />
        <CopyButton text={() => whole}>{calls.copyCurl}</CopyButton>
      </div>
      {body !== undefined && (
        <Code label={calls.body}>{pretty(isRevealed ? body : maskedJson(body))}</Code>
      )}
      <Code label={calls.curl}>{isRevealed ? whole : masked}</Code>
    </div>
  );
}
