import { useEffect, useRef, useState } from 'preact/hooks';
import { pretty, syntaxErrorIn } from '../../common/editable-json.js';
import type { View } from '../model/view.js';
import { filled, useLocal } from './context.js';
import { Outcome, Sentence, useWork } from './parts.js';
import { get, request } from './requests.js';
import { webhookName } from './webhook-names.js';

type Example = Record<string, unknown>;

/**
 * The fields of an event that the page does not show in the editor, because the emulator adds them for each webhook.
 */
const added = ['eventId', 'objectId', 'objectType', 'subscriptionId', 'context'];

const faultFlags = [
  'duplicate',
  'outOfOrder',
  'drop',
  'wrongToken',
  'unknownType',
  'brokenPayload',
  'editedResponse',
] as const;

/** The event is validated when the user has not typed for this time, in ms. We chose this value. */
const typingPause = 200;

interface Verdict {
  /** The text of the event that was validated. */
  text: string;
  issues: { pointer: string; message: string }[];
}

export function Events({ view }: { view: View }) {
  const { words } = useLocal();
  const { events } = words;
  const work = useWork();
  const [examples, setExamples] = useState<Record<string, Example>>({});
  const [name, setName] = useState('JobCreated');
  const original = textOf(examples[name]);
  const [edited, setEdited] = useState<string>();
  const area = useRef<HTMLTextAreaElement>(null);
  const text = edited ?? original;
  // Show no error for an empty text if the user has not typed anything: the examples are still loading.
  const flaw = text === '' && edited === undefined ? undefined : syntaxErrorIn(text);
  const verdict = useVerdict(flaw ? '' : text);

  useEffect(() => {
    void get<{ examples: Record<string, Example> }>('examples').then(
      (body) => setExamples(body.examples),
      () => undefined,
    );
  }, []);

  const trigger = (data: FormData) =>
    work.run(async () => {
      const webhookId = String(data.get('webhookId'));
      const faults: Record<string, boolean | number> = {};
      for (const fault of faultFlags) if (data.has(fault)) faults[fault] = true;
      const delay = Number(data.get('delay'));
      if (delay > 0) faults['delay'] = delay;
      const options = JSON.stringify({ ...(webhookId !== '' && { webhookId }), faults });
      // Send the user's text unchanged. Parsing it first could change large numbers.
      const event =
        edited === undefined
          ? `"event":${JSON.stringify(name)}`
          : `"payloadText":${JSON.stringify(text)},"complete":true`;
      const { deliveries } = await request<{ deliveries: unknown[] }>(
        'POST',
        'trigger',
        `${options.slice(0, -1)},${event}}`,
      );
      return deliveries.length === 0
        ? events.nobody
        : filled(events.triggered, { count: deliveries.length });
    }, events.triggering);

  const issues = verdict?.issues ?? [];
  return (
    <section id="events" aria-labelledby="events-title">
      <h2 id="events-title">{events.title}</h2>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (!flaw) void trigger(new FormData(event.currentTarget));
        }}
      >
        <label>
          {events.event}
          <select
            value={name}
            onChange={({ currentTarget }) => {
              setName(currentTarget.value);
              setEdited(undefined);
            }}
          >
            {Object.keys(examples).map((one) => (
              <option key={one}>{one}</option>
            ))}
          </select>
        </label>
        <label>
          {events.target}
          <select name="webhookId">
            <option value="">{events.all}</option>
            {view.webhooks.map((webhook) => (
              <option key={webhook.webhookId} value={webhook.webhookId}>
                {webhookName(webhook)}
              </option>
            ))}
          </select>
        </label>
        <label>
          {events.payload}
          <textarea
            ref={area}
            rows={12}
            spellcheck={false}
            value={text}
            aria-invalid={flaw || issues.length > 0 ? true : undefined}
            aria-describedby="event-help event-verdict"
            onInput={({ currentTarget: { value } }) =>
              setEdited(value === original ? undefined : value)
            }
          />
        </label>
        <p id="event-help" class="muted">
          <Sentence text={events.added} />
        </p>
        <div id="event-verdict" role="status">
          {flaw && <p class="error">{filled(events.notJson, { ...flaw })}</p>}
          {!flaw && verdict && issues.length === 0 && <p class="fine">{events.valid}</p>}
          {!flaw && issues.length > 0 && (
            <>
              <p class="warning">{events.invalid}</p>
              <ul>
                {issues.map(({ pointer, message }) => (
                  <li key={pointer + message}>
                    <code>{pointer}</code> {message}
                  </li>
                ))}
              </ul>
            </>
          )}
        </div>
        <details class="form">
          <summary>{events.faults}</summary>
          {faultFlags.map((fault) => (
            <label key={fault} class="check">
              <input type="checkbox" name={fault} />
              <span>
                <Sentence text={events.fault[fault]} />
              </span>
            </label>
          ))}
          <label>
            <Sentence text={events.fault.delay} />
            <input name="delay" type="number" min="0" step="1" />
          </label>
        </details>
        <div class="buttons">
          <button class="primary" aria-disabled={work.isBusy || flaw !== undefined || undefined}>
            {events.trigger}
          </button>
          {edited !== undefined && (
            <button
              type="button"
              onClick={() => {
                setEdited(undefined);
                // Move the focus to the text area, because the button that has the focus disappears.
                area.current?.focus();
              }}
            >
              {events.reset}
            </button>
          )}
        </div>
        <Outcome work={work} />
      </form>
    </section>
  );
}

/** Returns the fields of an example that the user can edit, as formatted JSON. */
function textOf(example: Example | undefined): string {
  if (!example) return '';
  const fields = Object.entries(example).filter(([field]) => !added.includes(field));
  return pretty(JSON.stringify(Object.fromEntries(fields)));
}

/**
 * Lets the emulator validate the text.
 *
 * @returns the result; undefined until the result for the current text is known
 */
function useVerdict(text: string): Verdict | undefined {
  const [verdict, setVerdict] = useState<Verdict>();
  const latest = useRef(text);
  latest.current = text;
  useEffect(() => {
    if (text === '') return undefined;
    const validate = async () => {
      const body = `{"payload":${text},"complete":true}`;
      const { issues } = await request<Omit<Verdict, 'text'>>('POST', 'validate', body);
      if (latest.current === text) setVerdict({ text, issues });
    };
    const timer = setTimeout(() => void validate().catch(() => setVerdict(undefined)), typingPause);
    return () => clearTimeout(timer);
  }, [text]);
  return verdict?.text === text ? verdict : undefined;
}
