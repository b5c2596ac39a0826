/** Renders the chapter "Sources" as Markdown. It shows how certain each statement of a description is. */
import { code } from './code.js';
import type { Context } from './context.js';
import { item, plain } from './prose.js';
import type { Section } from './section.js';
import { type Source, sourcesOf } from './sources.js';
import { countsOf, type Statement, statementsByKind, statementsOf } from './statements.js';

/** The ids of the generated headings of the chapter "Sources", in their order. */
export const provenanceIds = ['contradictions', 'assumed', 'observed', 'documented'] as const;

/** Returns a link to a statement, as Markdown. */
export type StatementLink = (statement: Statement) => string;

/** Returns the generated part of the chapter "Sources". It follows the part of the chapter that is written by hand. */
export function provenanceSection(
  anchor: string,
  context: Context,
): Required<Pick<Section, 'blocks' | 'parts'>> {
  const { words } = context;
  const statements = statementsOf(context);
  const link: StatementLink = ({ label, location }) =>
    `[${label}](${context.link(location.anchor)})`;
  const { entirely, partly } = assumptionsOf(statements);
  const counts = countsOf(statements, context).map(([certainty, count]) =>
    item(`${count} ${words.statements.certainty[certainty]}`, [
      words.statements.meaning[certainty],
    ]),
  );
  const assumption = (statement: Statement) => {
    const others = statement.provenance.filter((key) => key !== 'assumed').map(code);
    const more = others.length > 0 ? ` (${others.join(', ')})` : '';
    return item(link(statement) + more, statement.blocks);
  };
  const contradictions = statements.flatMap((statement) => {
    const { contradiction } = statement;
    if (!contradiction) return [];
    const says = Object.entries(contradiction.says).map(([key, text]) => item(code(key), [text]));
    const decision = item(`**${words.statements.decision}**`, [contradiction.decision]);
    return [item(link(statement), [], [[...says, decision].join('\n')])];
  });
  const listOf = (certainty: Source['certainty']) =>
    sourcesOf(context.document)
      .filter((source) => source.certainty === certainty)
      .map((source) => {
        const lists = statementLists(source.key, statements, context, link);
        return item(
          code(source.key),
          [sourceLine(source)],
          lists.length > 0 ? [lists.map((list) => `- ${list}`).join('\n')] : [],
        );
      })
      .join('\n');
  return {
    blocks: [counts.join('\n')],
    parts: [
      {
        title: words.statements.contradictions,
        anchor: `${anchor}.contradictions`,
        blocks: [words.statements.contradictionsLead, contradictions.join('\n')],
      },
      {
        title: words.statements.assumed,
        anchor: `${anchor}.assumed`,
        blocks: sourcesOf(context.document)
          .filter(({ certainty }) => certainty === 'assumed')
          .map((source) => `${code(source.key)}: ${sourceLine(source)}.`),
        parts: [
          { title: words.statements.entirely, blocks: [entirely.map(assumption).join('\n')] },
          {
            title: words.statements.partly,
            blocks: [words.statements.partlyLead, partly.map(assumption).join('\n')],
          },
        ],
      },
      {
        title: words.statements.observed,
        anchor: `${anchor}.observed`,
        blocks: [listOf('observed')],
      },
      {
        title: words.statements.documented,
        anchor: `${anchor}.documented`,
        blocks: [listOf('documented')],
      },
    ],
  };
}

/**
 * Selects the statements that this project assumes. `entirely` contains those without any other source, and `partly`
 * contains those that also have another source.
 */
export function assumptionsOf(statements: readonly Statement[]) {
  const assumed = statements.filter(({ provenance }) => provenance.includes('assumed'));
  return {
    entirely: assumed.filter(({ provenance }) => provenance.length === 1),
    partly: assumed.filter(({ provenance }) => provenance.length > 1),
  };
}

/**
 * Lists the statements that are based on the source with this key. Returns one line for each kind of statement, with
 * links to the statements.
 */
export function statementLists(
  key: string,
  statements: readonly Statement[],
  { words }: Context,
  link: StatementLink,
): string[] {
  const mine = statements.filter(({ provenance }) => provenance.includes(key));
  const titles = { ...words, ...words.statements.kinds };
  return statementsByKind(mine).map(
    ([kind, some]) => `${titles[kind]}: ${some.map(link).join(', ')}`,
  );
}

function sourceLine({ title, date, links }: Source): string {
  const targets = links.map(({ label, url }) => `[${plain(label)}](${url})`);
  return [plain(title), date, ...targets].filter(Boolean).join(', ');
}
