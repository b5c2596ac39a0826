/**
 * The title and the description of a reference, where Redoc will show them. They are visible until Redoc, two megabytes
 * of script, has rendered the page. Redoc's own pages come with their headings, too.
 */
import { newMarked } from '../markdown/dialect.js';
import { escapeHtml, type Script } from './page.js';
import type { Rendered } from './context.js';

const marked = newMarked();

export function firstView({ document }: Rendered): string {
  const { title, version, summary, description = '' } = document.info;
  return `<div id="first-view">
<h1>${escapeHtml(`${title} (${version})`)}</h1>
<p>${escapeHtml(String(summary ?? ''))}</p>
${marked.parse(description) as string}</div>`;
}

/** It goes when there is something to see of what was asked for, which may be another place. */
export const endFirstView: Script = {
  text: `(() => {
  const first = document.getElementById('first-view');
  const content = document.getElementById('content');
  if (location.hash) return first.remove();
  new MutationObserver((_, observer) => {
    if (!content.querySelector('h1')) return;
    observer.disconnect();
    first.remove();
  }).observe(content, { childList: true, subtree: true });
})();
`,
};

/** The places and sizes are Redoc's, so that nothing moves. */
export const firstViewStyle = `
#first-view{box-sizing:border-box;position:absolute;left:0;right:0;padding:3rem 2rem 0;color:var(--site-text);font:.875rem/1.375rem system-ui,sans-serif}
#first-view h1{margin:0 0 1rem;font-size:2.25rem;line-height:2.75rem;font-weight:600}
#first-view p{margin:0 0 .5rem}
#first-view code{padding:.1em .25em;background:var(--site-code);border-radius:.25rem;font-family:ui-monospace,monospace}
@media (scripting:none){#first-view{position:static;max-width:40em;margin:0 auto}}
@media (min-width:50rem) and (scripting:enabled){#first-view{padding-left:317px}#first-view h1{padding-right:129px}}
@media (min-width:75rem) and (scripting:enabled){#first-view{width:811px;padding:2.25rem 0 0 349px}#first-view h1{padding-right:111px}}
@media print{#first-view{display:none}}
`.trim();
