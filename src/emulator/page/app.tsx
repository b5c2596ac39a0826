import { useEffect, useMemo, useState } from 'preact/hooks';
import type { View } from '../model/view.js';
import { Calls } from './calls.js';
import { Clock } from './clock.js';
import { type Language, languages, LocalContext, localOf, preferredLanguage } from './context.js';
import { Deliveries } from './deliveries.js';
import { Events } from './events.js';
import { Inboxes } from './inboxes.js';
import { type Connection, connect } from './live-state.js';
import { Logo } from './logo.js';
import { recall, remember } from './storage.js';
import { Tour } from './tour.js';
import { Webhooks } from './webhooks.js';

export function App() {
  const [{ view, connection }, setState] = useState<{ view?: View; connection: Connection }>({
    connection: 'connecting',
  });
  const [language, setLanguage] = useState(preferredLanguage);
  const [opened, setOpened] = useState('');
  const local = useMemo(() => localOf(language), [language]);
  const { words } = local;

  useEffect(
    () => connect((next, how) => setState({ ...(next && { view: next }), connection: how })),
    [],
  );
  useEffect(() => {
    document.documentElement.lang = language;
    document.title = `${words.title} · ${words.project}`;
  }, [language]);

  const openDelivery = (deliveryId: string) => {
    setOpened(deliveryId);
    const row = document.getElementById(`delivery-${deliveryId}`);
    row?.querySelector('button')?.focus();
    row?.scrollIntoView({ block: 'nearest' });
  };

  return (
    <LocalContext.Provider value={local}>
      <a class="skip" href="#deliveries">
        {words.skip}
      </a>
      <header class="bar">
        <h1>
          <Logo /> <span>{words.project}</span> <span class="muted">{words.title}</span>
        </h1>
        <p class={`connection ${connection}`} role="status">
          {words.connection[connection]}
        </p>
        <div class="tools">
          {(Object.keys(languages) as Language[])
            .filter((one) => one !== language)
            .map((one) => (
              <button
                key={one}
                type="button"
                lang={one}
                onClick={() => {
                  remember('localStorage', 'language', one);
                  setLanguage(one);
                }}
              >
                {languages[one].name}
              </button>
            ))}
          <button type="button" class="theme" aria-label={words.theme} onClick={changeTheme} />
        </div>
      </header>
      {view && (
        <main>
          <Tour view={view} openDelivery={openDelivery} />
          <Clock view={view} />
          <div class="columns">
            <div class="controls">
              <Webhooks view={view} />
              <Events view={view} />
              <Inboxes view={view} />
            </div>
            <div class="results">
              <Deliveries
                view={view}
                opened={opened}
                toggle={(deliveryId) => setOpened(deliveryId === opened ? '' : deliveryId)}
              />
              <Calls view={view} />
            </div>
          </div>
        </main>
      )}
    </LocalContext.Provider>
  );
}

/**
 * Applies the theme (light or dark) that the user chose earlier. Must be called before anything is shown, because
 * otherwise the page would flash in the wrong theme.
 */
export function restoreTheme(): void {
  const theme = recall('localStorage', 'theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
}

function changeTheme(): void {
  const { dataset } = document.documentElement;
  const isDark = dataset['theme']
    ? dataset['theme'] === 'dark'
    : matchMedia('(prefers-color-scheme: dark)').matches;
  dataset['theme'] = isDark ? 'light' : 'dark';
  remember('localStorage', 'theme', dataset['theme']);
}
