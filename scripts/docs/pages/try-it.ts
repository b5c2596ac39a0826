/** A page on which the operations of a description can be called, at the local emulator and nowhere else. */
import type { Language } from '../../description/language.js';
import { type Document, operationsOf, type Server, type Tag } from '../../description/openapi.js';
import { scalarTheme } from '../renderers/scalar-theme.js';
import { scalarLabels } from '../renderers/scalar.js';
import { alternates, apiHeader, type Context, type Rendered } from './context.js';
import { siteStyle } from './header.js';
import { dataElement, htmlPage } from './page.js';
import { linkBetween, placeOf } from './place.js';

const words = {
  en: {
    title: (title: string) => `Try the ${title}`,
    guide: `Calls go to the emulator on your machine, and nowhere else. Start it in a clone of the project, with a receiver that answers the handshake, and open this page from your own machine, as \`npm start\` serves it: browsers and the emulator refuse calls from pages of other hosts.

\`\`\`sh
npx kaizala-webhooks emulate
npx kaizala-webhooks listen --no-subscribe --port 4020
\`\`\`

Get an access token first: its form is filled in already, and the emulator accepts any credentials. Then open “Authentication” in the other forms, and enter the token as \`accessToken\`; \`callBackUrl\` is \`http://127.0.0.1:4020/kaizala\`.`,
    server: 'The emulator on this machine.',
    port: 'The port that the emulator printed.',
    noScript: 'This page needs JavaScript.',
    labels: {},
  },
  de: {
    title: (title: string) => `${title} ausprobieren`,
    guide: `Aufrufe gehen an den Emulator auf Ihrem Rechner und nirgendwohin sonst. Starten Sie ihn in einem Klon des Projekts, dazu einen Empfänger, der den Handshake beantwortet, und öffnen Sie diese Seite von Ihrem eigenen Rechner, so wie \`npm start\` sie bereitstellt: Aufrufe von Seiten anderer Hosts lehnen Browser und Emulator ab.

\`\`\`sh
npx kaizala-webhooks emulate
npx kaizala-webhooks listen --no-subscribe --port 4020
\`\`\`

Rufen Sie zuerst ein Zugriffstoken ab: Das Formular ist schon ausgefüllt, und der Emulator akzeptiert beliebige Anmeldedaten. Öffnen Sie dann in den anderen Formularen „Authentifizierung“, und tragen Sie das Token als \`accessToken\` ein; \`callBackUrl\` ist \`http://127.0.0.1:4020/kaizala\`.`,
    server: 'Der Emulator auf diesem Rechner.',
    port: 'Der Port, den der Emulator ausgegeben hat.',
    noScript: 'Diese Seite benötigt JavaScript.',
    // Scalar speaks German, but for these, and says „Request“ for what the other pages call „Anfrage“.
    labels: {
      operation: {
        queryParameters: 'Abfrageparameter',
        requestBody: 'Body der Anfrage',
        testRequest: 'Anfrage senden',
      },
      apiClient: { authSelector: { selectedType: 'Gewählt: {type}' } },
      schema: { oneOf: 'Genau eines davon', anyOf: 'Mindestens eines davon' },
    },
  },
} satisfies Record<Language, unknown>;

/** What Scalar offers beside the calls, and what would leave the page. */
const options = {
  agent: { disabled: true },
  mcp: { disabled: true },
  telemetry: false,
  persistAuth: false,
  withDefaultFonts: false,
  showDeveloperTools: 'never',
  hideClientButton: true,
  hideDarkModeToggle: true,
  hideModels: true,
  documentDownloadType: 'none',
  defaultOpenAllTags: true,
};

/** @param bundle the path of Scalar's bundle, from the root of the site */
export function tryItPage(context: Context, rendered: Rendered, bundle: string): string {
  const { api, language } = rendered;
  const page = `${api}/try.html`;
  const document = forTrying(rendered.document, language);
  const configuration = {
    ...options,
    localization: { locale: language, translations: words[language].labels },
  };
  const source = linkBetween(placeOf(language, page), bundle);
  return htmlPage({
    language,
    title: document.info.title,
    description: words[language].server,
    style: `${siteStyle}\n${scalarTheme}`,
    head: alternates(context, language, page),
    body: `${apiHeader(context, rendered, 'tryIt')}
<noscript>${words[language].noScript}</noscript>
<div id="content"></div>
${dataElement('description', document)}
<script src="${source}"></script>`,
    scripts: [
      {
        text: `globalThis.scalarLabels = ${JSON.stringify(scalarLabels(language))};
Scalar.createApiReference('#content', {
  content: JSON.parse(document.getElementById('description').textContent),
  ...${JSON.stringify(configuration)},
});
`,
      },
    ],
    policy: [
      ['script-src', "'self'"],
      ['connect-src', 'http://127.0.0.1:*'],
      ['font-src', 'data:'],
      ['worker-src', 'blob:'],
    ],
  });
}

/** The operations that we call, with the emulator as the only server, of operations, too. */
function forTrying(document: Document, language: Language): Document {
  const { webhooks: _webhooks, ...rest } = structuredClone(document);
  const text = words[language];
  const servers: Server[] = [
    {
      url: 'http://127.0.0.1:{port}/v1',
      description: text.server,
      variables: { port: { default: '4010', description: text.port } },
    },
  ];
  const called: Document = {
    ...rest,
    info: { ...rest.info, title: text.title(rest.info.title), description: text.guide },
    servers,
  };
  const used = new Set<string>();
  for (const { kind, operation } of operationsOf(called)) {
    if (kind !== 'path') continue;
    // Those of an operation would come before it.
    delete operation.servers;
    // Its own samples are made of what the reader puts in.
    delete operation['x-codeSamples'];
    delete operation.callbacks;
    for (const tag of operation.tags ?? []) used.add(tag);
  }
  for (const item of Object.values(called.paths ?? {})) delete item.servers;
  if (called.tags)
    called.tags = called.tags.filter(({ name }) => used.has(name)).map(withoutChapter);
  return called;
}

/** A tag with the first line of its chapter: the rest is for those who read. */
function withoutChapter({ description, ...tag }: Tag): Tag {
  return { ...tag, ...(description && { description: description.split('\n', 1)[0]! }) };
}
