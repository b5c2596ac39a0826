/** The languages of the documentation; the first is that of the descriptions themselves, the others are overlays. */
export const languages = ['en', 'de'] as const;

export type Language = (typeof languages)[number];
