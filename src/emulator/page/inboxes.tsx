import { inboxBehaviours, type InboxView, type View } from '../model/view.js';
import { filled, useLocal } from './context.js';
import { CopyButton, Outcome, useWork, type Work } from './parts.js';
import { request } from './requests.js';
import { inboxUrl } from './webhook-names.js';

export function Inboxes({ view }: { view: View }) {
  const { words } = useLocal();
  const { inboxes } = words;
  const work = useWork();
  const add = (name: string) =>
    work.run(() =>
      request('PUT', `inboxes/${encodeURIComponent(name)}`, { behaviour: 'correct' }).then(
        () => undefined,
      ),
    );
  return (
    <section id="inboxes" aria-labelledby="inboxes-title">
      <h2 id="inboxes-title">{inboxes.title}</h2>
      <p class="muted">{inboxes.text}</p>
      <ul class="cards">
        {view.inboxes.map((inbox) => (
          <li key={inbox.name}>
            <InboxCard inbox={inbox} url={inboxUrl(inbox, view)} work={work} />
          </li>
        ))}
      </ul>
      <form
        class="row"
        onSubmit={(event) => {
          event.preventDefault();
          const form = event.currentTarget;
          const name = String(new FormData(form).get('name')).trim();
          if (name !== '') void add(name).then((done) => done && form.reset());
        }}
      >
        <label>
          {inboxes.name}
          <input name="name" autocomplete="off" spellcheck={false} placeholder="inbox-2" />
        </label>
        <button>{inboxes.add}</button>
      </form>
      <Outcome work={work} />
    </section>
  );
}

function InboxCard({ inbox, url, work }: { inbox: InboxView; url: string; work: Work }) {
  const { words } = useLocal();
  const { inboxes } = words;
  const { name, behaviour, handshakes, deliveries } = inbox;
  return (
    <article>
      <h3>
        <code class="break">{url}</code>
      </h3>
      <div class="row">
        <select
          aria-label={filled(inboxes.behaviour, { name })}
          value={behaviour}
          onChange={({ currentTarget }) =>
            void work.run(() =>
              request('PUT', `inboxes/${name}`, { behaviour: currentTarget.value }).then(
                () => undefined,
              ),
            )
          }
        >
          {inboxBehaviours.map((one) => (
            <option key={one} value={one}>
              {inboxes.behaviours[one]}
            </option>
          ))}
        </select>
        <CopyButton text={() => url} />
      </div>
      <p class="muted">{filled(inboxes.counts, { handshakes, deliveries })}</p>
    </article>
  );
}
