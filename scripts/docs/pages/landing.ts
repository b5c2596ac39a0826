/** Renders the home page. */
import { catalogueOf } from '../../description/event-catalogue.js';
import { figuresOn } from '../diagrams/placements.js';
import type { Edition } from '../topics/edition.js';
import { figureHtml } from './diagram.js';
import type { Content } from './layout.js';
import { escapeHtml } from './page.js';
import { type PageContext, pageContextOf } from './page-context.js';
import { codeBlock } from './prose.js';

/** @param editions the editions in one language: one edition for each description */
export function landingPage(editions: readonly Edition[]): Content {
  const [first] = editions;
  const { words, topics, api } = first!;
  const text = words.landing;
  const overview = topics.find(({ path }) => path === `${api}/`)!;
  const page = pageContextOf({ ...overview, path: '', anchors: new Map() }, first!);
  const figures = [...figuresOn('', first!).values()];
  return {
    path: '',
    kind: 'landing',
    title: text.title,
    description: text.description,
    article: `<div class="hero">
<div>
<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p>${text.about}</p>
${mainLinks(page)}
</div>
${figures.map((figure) => figureHtml(figure, words, page.prose)).join('')}<div>
<h2 id="quick-start">${text.quickStart}</h2>
<p>${text.quickStartSteps}</p>
${commands(text.comments)}
</div>
</div>
<h2 id="descriptions">${text.which}</h2>
<ul class="cards">
${editions.map((edition) => descriptionCard(edition)).join('\n')}
</ul>
<h2 id="events">${text.eventList}</h2>
${eventNames(page)}
<h2 id="tools">${text.tools}</h2>
<ul class="cards">
${toolCards(page)}
</ul>
<h2 id="sources">${text.sources}</h2>
${sources(page)}`,
  };
}

/** Renders the main links, which most readers need. */
function mainLinks({ edition, context, words: { landing } }: PageContext): string {
  const { api, language, samples } = edition;
  const labels = samples('createWebhook').map(({ label }) => label);
  const languages = new Intl.ListFormat(language === 'en' ? 'en-GB' : language).format(labels);
  const mainLink = (path: string, title: string, text: string) =>
    `<li><a href="${api}/${path}"><strong>${title}</strong> <span>${escapeHtml(text)}</span></a></li>`;
  return `<ul class="main-links">
${mainLink('guide/getting-started/', landing.start, landing.startText)}
${mainLink('operations/createWebhook/', landing.call, landing.callText(languages))}
${mainLink('events/', landing.events, landing.eventsText(catalogueOf(context.document).length))}
${mainLink('guide/porting-a-kaizala-program/', landing.port, landing.portText)}
</ul>`;
}

/**
 * Renders the commands of the quick start. Each command has a copy button, because each command runs in a separate
 * terminal.
 */
function commands(comments: readonly string[]): string {
  const lines = [
    'npx kaizala-webhooks emulate',
    'npx kaizala-webhooks listen',
    'npx kaizala-webhooks trigger JobCreated',
  ];
  const steps = lines.map(
    (line, index) => `<li><p>${comments[index]}</p>\n${codeBlock(line, 'bash')}</li>`,
  );
  return `<ol class="steps">\n${steps.join('\n')}\n</ol>`;
}

function descriptionCard({ api, document: { info }, words }: Edition): string {
  const { eventList, downloads, onePage } = words.landing;
  const links = [
    [`${api}/events/`, eventList],
    [`${api}/downloads/`, downloads],
    [`${api}/reference.html`, onePage],
  ].map(([href, label]) => `<a href="${href}">${label}</a>`);
  return `<li><h3><a href="${api}/">${escapeHtml(info.title)}</a> <small>${api}</small></h3>
<p>${escapeHtml(String(info.summary ?? ''))}</p>
<p>${links.join(' · ')}</p></li>`;
}

function eventNames({ edition, link }: PageContext): string {
  const items = edition.topics
    .filter(({ subject }) => subject.kind === 'event')
    .map(({ path, title }) => `<li><a href="${link(path)}"><code>${title}</code></a></li>`);
  return `<ul class="facts">${items.join('')}</ul>`;
}

/** Renders a card for each tool in the menu, such as the emulator. */
function toolCards({ edition, link, words: { landing } }: PageContext): string {
  return edition.topics
    .filter(({ group }) => group === 'tools')
    .map(
      ({ path, title, subject }) =>
        `<li><h3><a href="${link(path)}">${escapeHtml(title)}</a></h3>
<p>${escapeHtml('name' in subject ? (landing.toolTexts[subject.name] ?? '') : '')}</p></li>`,
    )
    .join('\n');
}

function sources({ context, words: { landing, reference } }: PageContext): string {
  const marks = Object.entries(reference.statements.certainty).map(
    ([certainty, label]) => `<span class="mark ${certainty}">${label}</span>`,
  );
  return `<p>${landing.sourcesText}</p>
<p>${marks.join(' ')} <a href="${context.link('tag-sources')}">${landing.sourcesLink}</a></p>`;
}
