/** The whole of a description on one page, which needs no JavaScript and prints. */
import { keepPlace, siteStyle } from './header.js';
import { htmlPage } from './page.js';
import { staticReference, referenceStyle } from './static-reference.js';
import { alternates, apiHeader, type Context, type Rendered } from './context.js';

export function referencePage(context: Context, rendered: Rendered): string {
  const { api, language, document, markdown } = rendered;
  const { title, summary } = document.info;
  return htmlPage({
    language,
    title,
    description: String(summary ?? ''),
    style: `${siteStyle}\n${referenceStyle}`,
    head: alternates(context, language, `${api}/reference.html`),
    body: `${apiHeader(context, rendered, 'onePage')}
<main id="content">
${staticReference(markdown).body}
</main>`,
    scripts: [keepPlace],
  });
}
