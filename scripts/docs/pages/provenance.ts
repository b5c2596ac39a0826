/** Renders the generated parts of the chapter "Sources", which show how certain each statement of a description is. */
import { assumptionsOf, type StatementLink, statementLists } from '../markdown/provenance.js';
import { type Source, sourcesOf } from '../markdown/sources.js';
import {
  type Contradiction,
  countsOf,
  type Statement,
  statementsOf,
} from '../markdown/statements.js';
import { fieldId } from './fields.js';
import { escapeHtml } from './page.js';
import type { PageContext } from './page-context.js';

/**
 * Returns the generated parts of the chapter "Sources". `counts` is shown before the text of the chapter, so that
 * readers see at once how many statements are certain. `lists` is shown after the text.
 */
export function provenanceHtml(page: PageContext): { counts: string; lists: string } {
  const { context } = page;
  const { statements: words } = page.words.reference;
  const statements = statementsOf(context);
  const sources = sourcesOf(context.document);
  const { entirely, partly } = assumptionsOf(statements);
  const counts = countsOf(statements, context).map(
    ([one, count]) =>
      `<li><a class="name" href="#${one}">${count} ${escapeHtml(words.certainty[one])}</a> <span>${escapeHtml(words.meaning[one])}</span></li>\n`,
  );
  const contradictions = statements.flatMap((statement) =>
    statement.contradiction
      ? [contradictionHtml(statement, statement.contradiction, sources, page)]
      : [],
  );
  const assumptions = (list: readonly Statement[]) =>
    listHtml(list.map((statement) => assumptionHtml(statement, sources, page)));
  const sourceList = (certainty: Source['certainty']) =>
    listHtml(
      sources
        .filter((source) => source.certainty === certainty)
        .map((source) => sourceHtml(source, statements, page)),
    );
  const lists = [
    `<p>${escapeHtml(page.words.site.marks)}</p>\n`,
    heading('h2', words.contradictions, page, 'contradictions'),
    `<p>${escapeHtml(words.contradictionsLead)}</p>\n`,
    listHtml(contradictions),
    heading('h2', words.assumed, page, 'assumed'),
    sourceParagraph(sources, page),
    heading('h3', words.entirely, page),
    assumptions(entirely),
    heading('h3', words.partly, page),
    `<p>${escapeHtml(words.partlyLead)}</p>\n`,
    assumptions(partly),
    heading('h2', words.observed, page, 'observed'),
    sourceList('observed'),
    heading('h2', words.documented, page, 'documented'),
    sourceList('documented'),
  ];
  return { counts: `<ul class="list">\n${counts.join('')}</ul>\n`, lists: lists.join('') };
}

/** Returns a function that makes a link to the location of a statement: its page and, if it has one, its field. */
function linkIn({ context }: PageContext): StatementLink {
  return ({ label, location: { anchor, field } }) => {
    const [path = ''] = context.link(anchor).split('#');
    const target = field ? `${path}#${fieldId(field)}` : context.link(anchor);
    return `[${label}](${target})`;
  };
}

function contradictionHtml(
  statement: Statement,
  { says, decision }: Contradiction,
  sources: readonly Source[],
  page: PageContext,
): string {
  const { prose, words } = page;
  const claims = Object.entries(says).map(
    ([key, text]) => `<li>${sourceMark(key, sources)} ${prose.inline(text)}</li>\n`,
  );
  return `${nameHtml(statement, page)}\n<ul>${claims.join('')}</ul>
<p><strong>${escapeHtml(words.reference.statements.decision)}:</strong> ${prose.inline(decision)}</p>`;
}

function assumptionHtml(
  statement: Statement,
  sources: readonly Source[],
  page: PageContext,
): string {
  const others = statement.provenance
    .filter((key) => key !== 'assumed')
    .map((key) => ` ${sourceMark(key, sources)}`);
  const description = statement.blocks.map((block) => page.prose.block(block));
  return `<div>${nameHtml(statement, page)}${others.join('')}</div>\n${description.join('')}`;
}

function sourceHtml(
  source: Source,
  statements: readonly Statement[],
  page: PageContext,
): { id: string; html: string } {
  const { key, title, date, certainty, links: targets } = source;
  const links = targets.map(
    ({ label, url }) => `<a href="${escapeHtml(url)}">${escapeHtml(label)}</a>`,
  );
  const lists = statementLists(key, statements, page.context, linkIn(page)).map(
    (list) => `<li>${page.prose.inline(list)}</li>\n`,
  );
  return {
    id: page.newId(`source-${key}`),
    html: `<div><strong>${escapeHtml(title)}</strong> <span class="mark ${certainty}">${escapeHtml(key)}</span></div>
<p>${[escapeHtml(date), ...links].filter(Boolean).join(', ')}</p>
<ul>${lists.join('')}</ul>`,
  };
}

/** Renders the source with the key `assumed`, which is this project itself. */
function sourceParagraph(sources: readonly Source[], page: PageContext): string {
  return sources
    .filter(({ certainty }) => certainty === 'assumed')
    .map(({ key, title }) => `<p id="${page.newId(`source-${key}`)}">${escapeHtml(title)}.</p>\n`)
    .join('');
}

function sourceMark(key: string, sources: readonly Source[]): string {
  const source = sources.find((one) => one.key === key);
  return `<a class="mark ${source?.certainty}" href="#source-${key}" title="${escapeHtml(source?.title ?? '')}">${escapeHtml(key)}</a>`;
}

function nameHtml(statement: Statement, page: PageContext): string {
  return `<strong>${page.prose.inline(linkIn(page)(statement))}</strong>`;
}

function listHtml(items: readonly (string | { id: string; html: string })[]): string {
  const rows = items.map((one) =>
    typeof one === 'string' ? `<li>${one}</li>\n` : `<li id="${one.id}">${one.html}</li>\n`,
  );
  return `<ul class="fields">\n${rows.join('')}</ul>\n`;
}

function heading(tag: 'h2' | 'h3', text: string, page: PageContext, wanted?: string): string {
  if (wanted === undefined) return `<${tag}>${escapeHtml(text)}</${tag}>\n`;
  const id = page.newId(wanted);
  return `<${tag} id="${id}"><a href="#${id}">${escapeHtml(text)}</a></${tag}>\n`;
}
