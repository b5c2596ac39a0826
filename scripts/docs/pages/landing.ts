/** The page that leads to everything else. */
import { catalogueOf } from '../../description/event-catalogue.js';
import type { Language } from '../../description/language.js';
import { alternates, type Context, type Rendered, renderedOf } from './context.js';
import { downloadsOf } from './downloads.js';
import { keepPlace, siteHeader, siteStyle } from './header.js';
import { escapeHtml, htmlPage } from './page.js';
import { linkBetween, placeOf } from './place.js';
import { placesOf } from './places.js';
import { proseStyle } from './prose-style.js';

const words = {
  en: {
    title: 'Kaizala webhooks',
    description: 'The OpenAPI description of the Kaizala webhooks API, in English and German.',
    lead: 'What happens in a Kaizala group, told to your server over HTTPS: a message, a job, an answer to a survey.',
    about:
      'Kaizala, Microsoft’s group messaging, is retired, and its documentation was scattered and contradicted itself. This is the whole of its webhooks API, as an OpenAPI 3.1 description in which every statement names its sources. Programs that were written against it can still be read, ported and tested: an emulator stands in for the service.',
    which: 'Which description?',
    reference: 'Read the reference',
    onePage: 'on one page, to print',
    tryIt: 'try it',
    downloads: 'Downloads',
    quickStart: 'Quick start',
    quickStartSteps: 'In a clone of the project, after <code>npm ci</code>, in three terminals:',
    comments: [
      'the service, at http://127.0.0.1:4010',
      'a receiver, subscribed to all events of a group',
      'something happens in that group',
    ],
    quickStartNext:
      'The receiver prints the event. For TypeScript there are types, a client and a receiver; for curl, Python and PHP there are samples at each operation.',
    events: 'Events',
    eventsAbout:
      'A webhook subscribes to any of these, and each has a page with its payload, an example and its sources.',
    event: 'Event',
    happensWhen: 'Happens when …',
    schema: 'JSON Schema',
    both: 'also in the connector API',
    licences: 'Licences of what these pages are made with',
    disclaimer: 'Not affiliated with Microsoft. Kaizala is a trademark of Microsoft Corporation.',
  },
  de: {
    title: 'Kaizala-Webhooks',
    description: 'Die OpenAPI-Beschreibung der Kaizala-Webhooks-API, auf Deutsch und Englisch.',
    lead: 'Ihr Server erfährt über HTTPS, was in einer Kaizala-Gruppe geschieht: eine Nachricht, ein Auftrag, eine Antwort auf eine Umfrage.',
    about:
      'Kaizala, Microsofts Gruppen-Messenger, ist eingestellt, und seine Dokumentation war verstreut und widersprüchlich. Hier finden Sie die gesamte Webhooks-API als OpenAPI-3.1-Beschreibung, in der jede Aussage ihre Quellen nennt. Programme, die für diese API entstanden sind, lassen sich weiterhin lesen, portieren und testen: Ein Emulator tritt an die Stelle des Dienstes.',
    which: 'Welche Beschreibung brauchen Sie?',
    reference: 'Zur Referenz',
    onePage: 'auf einer Seite, zum Drucken',
    tryIt: 'ausprobieren',
    downloads: 'Downloads',
    quickStart: 'Schnelleinstieg',
    quickStartSteps: 'In einem Klon des Projekts, nach <code>npm ci</code>, in drei Terminals:',
    comments: [
      'der Dienst, unter http://127.0.0.1:4010',
      'ein Empfänger, der alle Ereignisse einer Gruppe abonniert hat',
      'in dieser Gruppe geschieht etwas',
    ],
    quickStartNext:
      'Der Empfänger gibt das Ereignis aus. Für TypeScript gibt es Typen, einen Client und einen Empfänger; für curl, Python und PHP finden Sie bei jeder Operation Codebeispiele.',
    events: 'Ereignisse',
    eventsAbout:
      'Ein Webhook kann jedes dieser Ereignisse abonnieren. Zu jedem gibt es eine Seite mit Nutzdaten, Beispiel und Quellen.',
    event: 'Ereignis',
    happensWhen: 'Tritt ein, wenn …',
    schema: 'JSON-Schema',
    both: 'auch in der Connector-API',
    licences: 'Lizenzen der Werkzeuge, mit denen diese Seiten erstellt sind',
    disclaimer:
      'Dieses Projekt steht in keiner Verbindung zu Microsoft. Kaizala ist eine Marke der Microsoft Corporation.',
  },
} satisfies Record<Language, unknown>;

const style = `${siteStyle}
${proseStyle}
.cards{display:grid;grid-template-columns:repeat(auto-fit,minmax(min(100%,18rem),1fr));gap:1rem;margin:0;padding:0;list-style:none}
.cards>li{padding:1rem 1.25rem;background:var(--site-raised);border:1px solid var(--site-line);border-radius:.5rem}
.cards h3{margin-top:0}
.lead{font-size:1.25rem}
`;

export function landingPage(context: Context, language: Language): string {
  const { languages, apis } = context;
  const text = words[language];
  const page = 'index.html';
  const mine = apis.map((api) => renderedOf(context, language, api));
  return htmlPage({
    language,
    title: text.title,
    description: text.description,
    style,
    head: alternates(context, language, page),
    body: `${siteHeader({ language, languages, page, apis })}
<main id="content">
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p>${text.about}</p>
<h2>${text.which}</h2>
<ul class="cards">
${mine.map((rendered) => card(rendered)).join('\n')}
</ul>
<h2>${text.quickStart}</h2>
<p>${text.quickStartSteps}</p>
<pre tabindex="0"><code>${commands(text.comments)}</code></pre>
<p>${text.quickStartNext}</p>
<h2 id="events">${text.events}</h2>
<p>${text.eventsAbout}</p>
${events(mine)}
</main>
<footer><p>${text.disclaimer}</p><p><a href="${linkBetween(placeOf(language, page), 'licences.txt')}">${text.licences}</a></p></footer>`,
    scripts: [keepPlace],
  });
}

function card({ api, language, document }: Rendered): string {
  const text = words[language];
  const { title, summary } = document.info;
  const downloads = downloadsOf(api, language).map(
    ({ place, label }) =>
      `<a href="${linkBetween(placeOf(language, 'index.html'), place)}">${escapeHtml(label)}</a>`,
  );
  return `<li><h3>${escapeHtml(title)}</h3>
<p>${escapeHtml(String(summary ?? ''))}</p>
<p><a href="${api}/index.html"><strong>${text.reference}</strong></a> · <a href="${api}/reference.html">${text.onePage}</a> · <a href="${api}/try.html">${text.tryIt}</a></p>
<p>${text.downloads}: ${downloads.join(', ')}</p></li>`;
}

/** The comments stand below each other. */
function commands(comments: string[]): string {
  const lines = [
    'npx kaizala-webhooks emulate',
    'npx kaizala-webhooks listen',
    'npx kaizala-webhooks trigger JobCreated',
  ];
  const width = Math.max(...lines.map((line) => line.length));
  return lines
    .map((line, index) => escapeHtml(`${line.padEnd(width)}   # ${comments[index]}`))
    .join('\n');
}

/** The events of the first description; the others have some of them. */
function events([first, ...others]: Rendered[]): string {
  if (!first) return '';
  const { api, language, document } = first;
  const text = words[language];
  const places = placesOf(document);
  const elsewhere = new Set(
    others.flatMap((one) => catalogueOf(one.document)).map(({ name }) => name),
  );
  const rows = catalogueOf(document).map(
    ({ name, happensWhen }) =>
      `<tr><th scope="row"><a href="${api}/index.html#/${places.get(`post ${name}`)}"><code>${name}</code></a></th><td data-label="${text.happensWhen}">${inline(happensWhen)}${elsewhere.has(name) ? ` <small>(${text.both})</small>` : ''}</td><td data-label="${text.schema}:"><a href="${linkBetween(placeOf(language, 'index.html'), `${api}/schemas/${name}Event.schema.json`)}">${name}Event</a></td></tr>`,
  );
  return `<div class="scroll" role="region" aria-labelledby="events" tabindex="0"><table>
<thead><tr><th scope="col">${text.event}</th><th scope="col">${text.happensWhen}</th><th scope="col">${text.schema}</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody>
</table></div>`;
}

function inline(markdown: string): string {
  return escapeHtml(markdown)
    .replaceAll(/`([^`]+)`/g, '<code>$1</code>')
    .replaceAll(/(?<=^| )_([^_]+)_(?= |$)/g, '<em>$1</em>');
}
