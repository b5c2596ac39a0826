/** The reference that Redoc renders: as a page of the site, and as a single file that opens from a disk. */
import type { CodeSample } from '../../description/code-samples.js';
import { eventUnionOf } from '../../description/event-union.js';
import type { Language } from '../../description/language.js';
import { type Document, operationsOf } from '../../description/openapi.js';
import { theme } from '../renderers/redoc-theme.js';
import { redocLabels } from '../renderers/redoc.js';
import { alternates, apiHeader, type Context, type Rendered, renderedOf } from './context.js';
import { endFirstView, firstView, firstViewStyle } from './first-view.js';
import { keepPlace, type Places, siteStyle } from './header.js';
import { dataElement, escapeHtml, htmlPage, type Permission, type Script } from './page.js';
import { linkBetween, placeOf } from './place.js';
import { samePlaces } from './places.js';

const words = {
  en: {
    noScript: (page: string) =>
      `This view needs JavaScript. ${page} says the same without it, and prints.`,
    onePage: 'The reference on one page',
  },
  de: {
    noScript: (page: string) =>
      `Diese Ansicht benötigt JavaScript. ${page} enthält dasselbe, kommt ohne JavaScript aus und lässt sich drucken.`,
    onePage: 'Die Referenz auf einer Seite',
  },
} satisfies Record<Language, unknown>;

const style = `${siteStyle}
noscript{display:block;max-width:40em;margin:2em auto;padding:0 1rem;font:1rem/1.5 system-ui,sans-serif}
${theme}
${firstViewStyle}`;

/** Redoc searches in a worker, and has its icons in fonts and pictures of its own. */
const policy: Permission[] = [
  ['worker-src', 'blob:'],
  ['font-src', 'data:'],
];

function start(document: Document): string {
  return `init(JSON.parse(document.getElementById('description').textContent), {
  disableTelemetry: true,
  codeSamples: { languages: ${JSON.stringify(sampleLanguages(document))} },
  scrollYOffset: () => {
    const header = document.querySelector('header.site');
    return header && getComputedStyle(header).position === 'sticky' ? header.offsetHeight : 0;
  },
}, document.getElementById('content'));
`;
}

/** Redoc shows samples in the languages that it is told of; its own list has no TypeScript. */
function sampleLanguages(document: Document): object[] {
  const samples = [...operationsOf(document)].flatMap(
    ({ operation }) => (operation['x-codeSamples'] ?? []) as CodeSample[],
  );
  const names = new Map(samples.map(({ label, lang }) => [label, lang]));
  return [...names, ['Payload', 'payload']].map(([label = '', lang]) => ({
    key: label.toLowerCase(),
    label,
    lang,
  }));
}

/** Past Redoc's menu, too; and the address stays as it is, since Redoc takes every other one for a place of its own. */
const skip: Script = {
  text: `document.querySelector('.skip').addEventListener('click', (event) => {
  event.preventDefault();
  const section = document.querySelector('#content [data-section-id]');
  if (!section) return;
  section.tabIndex = -1;
  section.focus();
});
`,
};

/** @param bundle the path of Redoc's bundle, from the root of the site */
export function redocPage(context: Context, rendered: Rendered, bundle: string): string {
  const { api, language } = rendered;
  const page = `${api}/index.html`;
  const place = placeOf(language, page);
  const source = linkBetween(place, bundle);
  const onePage = `<a href="reference.html">${escapeHtml(words[language].onePage)}</a>`;
  return htmlPage({
    ...frameOf(rendered),
    head: `${alternates(context, language, page)}<link rel="modulepreload" href="${source}">\n`,
    body: `${apiHeader(context, rendered, 'reference')}
<noscript>${words[language].noScript(onePage)}</noscript>
${firstView(rendered)}
<div id="content"></div>
${dataElement('places', placesIn(context, rendered))}
${dataElement('description', forRedoc(rendered.document))}`,
    scripts: [
      keepPlace,
      skip,
      endFirstView,
      ...labels(language),
      { type: 'module', text: `import { init } from '${source}';\n${start(rendered.document)}` },
    ],
    policy: [['script-src', "'self'"], ...policy],
  });
}

/** @param bundle the text of Redoc's bundle */
export function singleFile(rendered: Rendered, bundle: string): string {
  return htmlPage({
    ...frameOf(rendered),
    body: `${firstView(rendered)}
<div id="content"></div>
${dataElement('description', forRedoc(rendered.document))}`,
    scripts: [
      endFirstView,
      ...labels(rendered.language),
      { type: 'module', text: `${bundle}\n${start(rendered.document)}` },
    ],
    policy,
  });
}

function frameOf({ language, document }: Rendered) {
  const { title, summary } = document.info;
  return { language, title, description: String(summary ?? ''), style };
}

/** Read by the bundle when it is evaluated. */
function labels(language: Language): Script[] {
  const table = redocLabels(language);
  return table ? [{ text: `globalThis.redocLabels = ${JSON.stringify(table)};\n` }] : [];
}

function placesIn(context: Context, { api, language, document }: Rendered): Places {
  const others = [
    ...context.languages.map((one) => [one, renderedOf(context, one, api), 'number'] as const),
    ...context.apis.map((one) => [one, renderedOf(context, language, one), 'heading'] as const),
  ];
  return Object.fromEntries(
    others.map(([name, other, sectionsBy]) => [
      name,
      samePlaces(document, other.document, sectionsBy),
    ]),
  );
}

/**
 * Redoc shows titles where it names types: there they are what one imports, in every language. And an event has its
 * example where an operation has samples; those of a receiver stand once, where the delivery itself is described.
 */
function forRedoc(document: Document): Document {
  const copy = structuredClone(document);
  for (const [name, schema] of Object.entries(copy.components?.schemas ?? {})) schema.title = name;
  const { events } = eventUnionOf(copy);
  for (const { path, operation } of operationsOf(copy))
    if (events.has(path)) delete operation['x-codeSamples'];
  return copy;
}
