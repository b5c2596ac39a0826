import type { Language } from '../../description/language.js';
import { placeOf } from './place.js';

/** A file of a description that a reader can keep. */
export interface Download {
  /** From the root of the site. */
  place: string;
  label: string;
}

/** The single file that holds a reference whole: `kaizala-webhooks-v1.html`. */
export function singleFileName(api: string): string {
  return `kaizala-webhooks-${api}.html`;
}

const words = {
  en: { singleFile: 'the reference as a single file', markdown: 'Markdown' },
  de: { singleFile: 'die Referenz in einer einzigen Datei', markdown: 'Markdown' },
} satisfies Record<Language, unknown>;

/** Every format of a description, in a language. */
export function downloadsOf(api: string, language: Language): Download[] {
  const own = (file: string) => placeOf(language, `${api}/${file}`);
  return [
    { place: own('openapi.yaml'), label: 'OpenAPI YAML' },
    { place: own('openapi.json'), label: 'OpenAPI JSON' },
    { place: own(singleFileName(api)), label: `HTML (${words[language].singleFile})` },
    { place: own('reference.md'), label: words[language].markdown },
  ];
}
