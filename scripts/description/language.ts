/** The languages of the documentation; the first is that of the descriptions themselves, the others are overlays. */
export const languages = ['en', 'de'] as const;

export type Language = (typeof languages)[number];

/** Whether the documentation has words for a language that there are overlays for. */
export function isLanguage(language: string): language is Language {
  return (languages as readonly string[]).includes(language);
}
