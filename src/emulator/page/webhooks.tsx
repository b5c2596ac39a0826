import { useState } from 'preact/hooks';
import { eventTypes } from '../../../generated/v1/events.js';
import { objectTypes } from '../../common/request-fault.js';
import type { View, WebhookView } from '../model/view.js';
import { useLocal } from './context.js';
import { Action, Outcome, RevealButton, Sentence, useWork, type Work } from './parts.js';
import { get, request } from './requests.js';
import { exampleGroup } from './tour.js';
import { inboxUrl, shortUrl } from './webhook-names.js';

export function Webhooks({ view }: { view: View }) {
  const { words } = useLocal();
  const { webhooks, common } = words;
  const work = useWork();
  const { webhooks: shown, totals } = view;
  return (
    <section id="webhooks" aria-labelledby="webhooks-title" tabIndex={-1}>
      <h2 id="webhooks-title">{webhooks.title}</h2>
      {shown.length === 0 && <p class="muted">{webhooks.none}</p>}
      {totals.webhooks > shown.length && (
        <p class="muted">
          <Sentence text={common.newest} values={{ shown: shown.length, total: totals.webhooks }} />
        </p>
      )}
      <ul class="cards">
        {shown.toReversed().map((webhook) => (
          <li key={webhook.webhookId}>
            <WebhookCard webhook={webhook} work={work} />
          </li>
        ))}
      </ul>
      <Outcome work={work} />
      <CreateForm view={view} />
    </section>
  );
}

function WebhookCard({ webhook, work }: { webhook: WebhookView; work: Work }) {
  const { words, time } = useLocal();
  const { webhooks } = words;
  const [secrets, setSecrets] = useState<{ callBackToken?: string; callBackUrl: string }>();
  const { webhookId, callBackUrl, active, disabled, objectType, objectId } = webhook;
  const path = `webhooks/${webhookId}`;
  const name = shortUrl(callBackUrl);
  const isRevealed = secrets !== undefined;
  return (
    <article class={active ? '' : 'off'}>
      <h3>
        <span class="break">{secrets?.callBackUrl ?? name}</span>{' '}
        <span class={`state ${active ? 'delivered' : 'failed'}`}>
          {active ? webhooks.active : webhooks.disabled}
        </span>
      </h3>
      {disabled && (
        <p>
          <Sentence text={webhooks.because[disabled.reason]} values={{ time: time(disabled.at) }} />
        </p>
      )}
      <dl>
        <dt>{webhooks.object}</dt>
        <dd>
          {objectType} <code>{objectId}</code>
        </dd>
        <dt>{webhooks.events}</dt>
        <dd>
          <details>
            <summary aria-label={`${webhooks.events}: ${webhook.eventTypes.length}`}>
              {webhook.eventTypes.length}
            </summary>
            {webhook.eventTypes.join(', ')}
          </details>
        </dd>
        <dt>{webhooks.validity}</dt>
        <dd>{time(webhook.validity)}</dd>
        <dt>{webhooks.connector}</dt>
        <dd>
          {webhook.applicationId}
          {webhook.api === 'connector' && ' (2017)'}
        </dd>
        <dt>{webhooks.token}</dt>
        <dd>
          {webhook.hasToken ? (
            <code>{secrets?.callBackToken ?? '••••••••'}</code>
          ) : (
            webhooks.noToken
          )}
        </dd>
      </dl>
      <div class="buttons">
        <Action
          work={work}
          label={`${active ? webhooks.disable : webhooks.enable}: ${name}`}
          onClick={() =>
            void work.run(() => request('PUT', path, { Active: !active }).then(() => undefined))
          }
        >
          {active ? webhooks.disable : webhooks.enable}
        </Action>
        <Action
          work={work}
          kind="danger"
          label={`${webhooks.delete}: ${name}`}
          onClick={() =>
            void work.run(async () => {
              await request('DELETE', path);
              // Move the focus to the section, because the button that has the focus disappears.
              document.getElementById('webhooks')?.focus({ preventScroll: true });
              return webhooks.deleted;
            })
          }
        >
          {webhooks.delete}
        </Action>
        <RevealButton
          isShown={isRevealed}
          toggle={() =>
            isRevealed
              ? setSecrets(undefined)
              : void work.run(() => get<NonNullable<typeof secrets>>(path).then(setSecrets))
          }
        />
      </div>
    </article>
  );
}

function CreateForm({ view }: { view: View }) {
  const { words } = useLocal();
  const { form, create, created } = words.webhooks;
  const work = useWork();
  const submit = (data: FormData) => {
    const text = (name: string) => String(data.get(name) ?? '').trim();
    const optional = (name: string) => (text(name) === '' ? {} : { [name]: text(name) });
    return work.run(async () => {
      await request('POST', 'webhooks', {
        objectId: text('objectId'),
        objectType: text('objectType'),
        eventTypes: data.getAll('eventTypes'),
        callBackUrl: text('callBackUrl'),
        ...optional('callBackToken'),
        ...optional('callBackContext'),
      });
      return created;
    }, form.creating);
  };
  return (
    <details class="form">
      <summary>{create}</summary>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit(new FormData(event.currentTarget));
        }}
      >
        <label>
          {form.callback}
          <input
            name="callBackUrl"
            type="url"
            list="callbacks"
            autocomplete="off"
            spellcheck={false}
            defaultValue={inboxUrl(view.inboxes[0]!, view)}
          />
        </label>
        <datalist id="callbacks">
          {view.inboxes.map((inbox) => (
            <option key={inbox.name} value={inboxUrl(inbox, view)} />
          ))}
        </datalist>
        <label>
          <Sentence text={form.objectType} />
          <select name="objectType">
            {objectTypes.map((type) => (
              <option key={type}>{type}</option>
            ))}
          </select>
        </label>
        <label>
          <Sentence text={form.objectId} />
          <input name="objectId" spellcheck={false} defaultValue={exampleGroup} />
        </label>
        <fieldset>
          <legend>
            <Sentence text={form.events} />
          </legend>
          {eventTypes.map((type) => (
            <label key={type} class="check">
              <input type="checkbox" name="eventTypes" value={type} defaultChecked /> {type}
            </label>
          ))}
        </fieldset>
        <label>
          <Sentence text={form.token} />
          <input name="callBackToken" autocomplete="off" spellcheck={false} />
        </label>
        <label>
          <Sentence text={form.context} />
          <input name="callBackContext" autocomplete="off" />
        </label>
        <button class="primary" aria-disabled={work.isBusy || undefined}>
          {form.submit}
        </button>
        <Outcome work={work} />
      </form>
    </details>
  );
}
