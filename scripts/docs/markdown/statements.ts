/**
 * Collects the statements of a description. A statement is a part with `x-provenance`, or a part on which sources
 * disagree.
 */
import { resolve } from '../../description/openapi.js';
import { holdsData, isNameMap } from '../../description/texts.js';
import { code } from './code.js';
import type { Context } from './context.js';
import { descriptionOf } from './described.js';
import { type Source, sourcesOf } from './sources.js';
import {
  headerName,
  operationAt,
  type Path,
  type Location,
  locationOf,
  type Users,
  usersOf,
} from './statement-location.js';

export const statementKinds = [
  'operations',
  'events',
  'responses',
  'parameters',
  'headers',
  'authentication',
  'schemas',
  'fields',
] as const;

export interface Statement {
  kind: (typeof statementKinds)[number];
  /** Markdown. */
  label: string;
  location: Location;
  /** The keys of the sources in `x-sources`. Empty if the part of the description has only `x-contradiction`. */
  provenance: string[];
  /** The description of the part, as blocks of Markdown. */
  blocks: string[];
  contradiction?: Contradiction;
}

/** Says that sources disagree on a statement, or that one source is wrong. */
export interface Contradiction {
  /** The claim of each source in one sentence. The key is the key of the source. */
  says: Record<string, string>;
  /** The claim that this description makes, in one sentence. */
  decision: string;
}

interface Extensions {
  'x-provenance'?: unknown;
  'x-contradiction'?: Contradiction;
}

/** All degrees of certainty, from the most to the least certain. */
const certainties = ['documented', 'observed', 'assumed'] as const;

export function statementsOf(context: Context): Statement[] {
  const users = usersOf(context.document);
  const found: Statement[] = [];
  const walk = (node: unknown, path: Path): void => {
    if (typeof node !== 'object' || node === null) return;
    const isMap = isNameMap(path);
    const { 'x-provenance': sources, 'x-contradiction': contradiction } = node as Extensions;
    if (!isMap && (sources || contradiction)) {
      const { provenance, blocks } = descriptionOf(node);
      found.push({
        ...nameOf(path, node, context, users),
        location: locationOf(path, context, users) ?? { anchor: 'introduction', field: '' },
        provenance,
        blocks,
        ...(contradiction && { contradiction }),
      });
    }
    for (const [key, value] of Object.entries(node)) {
      // Skip callbacks, because they are also under `webhooks`, and extensions, because they do not contain statements.
      const isElsewhere = key === 'callbacks' || key.startsWith('x-') || holdsData(key);
      if (isMap || !isElsewhere) walk(value, [...path, key]);
    }
  };
  walk(context.document, []);
  return found;
}

/** Groups the statements by their kind. Kinds without statements are omitted. */
export function statementsByKind(
  statements: readonly Statement[],
): [kind: Statement['kind'], statements: Statement[]][] {
  return statementKinds
    .map((kind): [Statement['kind'], Statement[]] => [
      kind,
      statements.filter((one) => one.kind === kind),
    ])
    .filter(([, some]) => some.length > 0);
}

/** Counts the statements of each certainty. If a statement has several sources, the most certain source counts. */
export function countsOf(
  statements: readonly Statement[],
  { document }: Context,
): [certainty: Source['certainty'], count: number][] {
  const certaintyOf = new Map(sourcesOf(document).map(({ key, certainty }) => [key, certainty]));
  const counts = { documented: 0, observed: 0, assumed: 0 };
  for (const { provenance } of statements) {
    const certain = new Set(provenance.map((key) => certaintyOf.get(key)));
    const strongest = certainties.find((one) => certain.has(one));
    if (strongest) counts[strongest]++;
  }
  return certainties.map((one) => [one, counts[one]]);
}

function nameOf(
  path: Path,
  node: object,
  { document, words }: Context,
  users: Users,
): Pick<Statement, 'kind' | 'label'> {
  const [first, kind = '', name = '', ...inside] = path;
  if (first === 'components') {
    const fields = inside.filter((_, index) => isFieldName(inside, index));
    switch (kind) {
      case 'parameters':
        return { kind, label: code((node as { name?: string }).name ?? name) };
      case 'headers':
        return { kind, label: code(headerName(name, users)) };
      case 'securitySchemes':
        return { kind: 'authentication', label: code((node as { name?: string }).name ?? name) };
      case 'responses':
        return { kind, label: code(name) };
    }
    return {
      kind: fields.length > 0 ? 'fields' : 'schemas',
      label: code([name, ...fields].join('.')),
    };
  }
  const operation = operationAt(path, document);
  const title = operation?.title ?? code(kind);
  const last = path.at(-1)!;
  if (path.at(-2) === 'parameters')
    return { kind: 'parameters', label: code(resolve(document, node as { name: string }).name) };
  if (path.at(-2) === 'headers') return { kind: 'headers', label: code(last) };
  if (inside[0] === 'responses') return { kind: 'responses', label: `${title}: ${code(last)}` };
  if (inside[0] === 'requestBody')
    return { kind: 'operations', label: `${title}: ${words.requestBody}` };
  const isEvent = operation?.found.kind === 'webhook' && !operation.cause;
  return { kind: isEvent ? 'events' : 'operations', label: title };
}

/**
 * True if the key at this index is the name of a field. The key `properties` can be a keyword, or the name of a field.
 */
function isFieldName(path: Path, index: number): boolean {
  return index > 0 && path[index - 1] === 'properties' && !isFieldName(path, index - 1);
}
