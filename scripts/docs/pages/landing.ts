/** The page that leads to everything else. */
import { codeBlock } from './prose.js';
import type { Edition } from '../topics/edition.js';
import { eventList } from './listings.js';
import type { Content } from './layout.js';
import { escapeHtml } from './page.js';
import { pageContextOf } from './page-context.js';

/** @param editions of one language, the first description first */
export function landingPage(editions: readonly Edition[]): Content {
  const [first] = editions;
  const { words, topics, api } = first!;
  const text = words.landing;
  const cards = editions.map(({ api: name, document: { info } }) => {
    return `<li><h3><a href="${name}/">${escapeHtml(info.title)}</a> <small>${name}</small></h3>
<p>${escapeHtml(String(info.summary ?? ''))}</p>
<p><a href="${name}/events/">${text.events}</a> · <a href="${name}/downloads/">${text.downloads}</a> · <a href="${name}/reference.html">${text.onePage}</a></p></li>`;
  });
  const overview = topics.find(({ path }) => path === `${api}/`)!;
  const page = pageContextOf({ ...overview, path: '', places: new Map() }, first!);
  return {
    path: '',
    kind: 'landing',
    title: text.title,
    description: text.description,
    article: `<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<p>${text.about}</p>
<h2 id="descriptions">${text.which}</h2>
<ul class="cards">
${cards.join('\n')}
</ul>
<h2 id="quick-start">${text.quickStart}</h2>
<p>${text.quickStartSteps}</p>
${codeBlock(commands(text.comments), 'bash')}
<p>${text.quickStartNext}</p>
<h2 id="events">${text.events}</h2>
<p>${text.eventsAbout}</p>
${eventList(page, 'h3')}`,
  };
}

/** Each comment stands above its command, because beside it a phone would not show it. */
function commands(comments: readonly string[]): string {
  const lines = [
    'npx kaizala-webhooks emulate',
    'npx kaizala-webhooks listen',
    'npx kaizala-webhooks trigger JobCreated',
  ];
  return lines.map((line, index) => `# ${comments[index]}\n${line}`).join('\n\n');
}
