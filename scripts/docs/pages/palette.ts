/**
 * The colours of our own pages. Text keeps 4.5 : 1 on its background, code on its own included, and lines that matter
 * 3 : 1 (WCAG 2.2 AA); paper is light. A class of the root element, which Redoc sets, overrules what the system prefers.
 */
const light =
  'color-scheme:light;--site-text:#1a1c21;--site-muted:#4f5561;--site-back:#fff;--site-raised:#f3f5f9;--site-line:#7b8494;--site-link:#0b4fd6;--site-code:#eef1f6';
const dark =
  'color-scheme:dark;--site-text:#e8eaee;--site-muted:#b4bac6;--site-back:#15171c;--site-raised:#1e2128;--site-line:#7f8898;--site-link:#8ab4ff;--site-code:#252932';

export const palette = `
:root{${light}}
@media screen{:root.dark{${dark}}}
@media screen and (prefers-color-scheme:dark){:root:not(.light){${dark}}}
`.trim();
