import type { Language } from '../../description/language.js';
import { type Context, renderedOf, urlOf } from './context.js';
import { placeOf } from './place.js';

const words = {
  en: 'in English',
  de: 'in German',
} satisfies Record<Language, string>;

/** A page for programs that read: what there is, and where it can be read as Markdown. See https://llmstxt.org. */
export function llmsText(context: Context): string {
  const { languages, apis, baseUrl } = context;
  const link = (label: string, place: string) =>
    `[${label}](${baseUrl === undefined ? place : urlOf(baseUrl, place)})`;
  const sections = apis.flatMap((api) => {
    const { info } = renderedOf(context, 'en', api).document;
    const references = languages.flatMap((language) => [
      `- ${link(`Reference ${words[language]}`, placeOf(language, `${api}/reference.md`))}: the guide and every operation, event, schema and example, as Markdown`,
      `- ${link(`Reference ${words[language]}, HTML`, placeOf(language, `${api}/reference.html`))}: the same on one page`,
    ]);
    const formats = [
      `- ${link('OpenAPI YAML', `${api}/openapi.yaml`)}: the description itself`,
      `- ${link('OpenAPI JSON', `${api}/openapi.json`)}: the same`,
    ];
    return [`## ${info.title}`, '', String(info.summary ?? ''), '', ...references, ...formats, ''];
  });
  return [
    '# Kaizala webhooks',
    '',
    '> The OpenAPI 3.1 description of the Kaizala webhooks API. The service is retired; an emulator stands in for it.',
    '',
    ...sections,
  ].join('\n');
}
