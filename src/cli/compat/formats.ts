/**
 * The formats of a report of compat. They have their own file, because the definition of `compat` needs them, and must
 * not load the rules.
 */
export const compatFormats = ['text', 'github', 'json', 'markdown', 'sarif'] as const;
export type CompatFormat = (typeof compatFormats)[number];
