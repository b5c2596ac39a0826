import { misuse } from '../../common/failure.js';

/** The maximum number of columns of a file. It is the limit of Excel and of LibreOffice. */
const mostColumns = 16_384;

/** The maximum length of the names of all files and columns together, in UTF-16 units: our choice. It limits the memory. */
const mostNames = 32 * 2 ** 20;

/**
 * Returns the fix if there is too much for one run. One file can be too much, too.
 *
 * @param field the field by which a file is split. The versions of a response stay together
 */
export function splitFix(field: 'actionId' | 'responseId'): string {
  return `name fewer files at a time, or split a file of lines: jq -c 'select(.data.${field} < "8")' events.ndjson > first.ndjson, and with >= in place of < the second file`;
}

/** Counts the characters in the names of all files and columns. */
export class NameBudget {
  #used = 0;
  #count = 0;

  /**
   * @returns the number of names so far
   * @throws Failure if the names are too long
   */
  take(name: string): number {
    this.#used += name.length;
    this.#count += 1;
    if (this.#used > mostNames)
      throw misuse(
        `The names of all files and columns together have more than ${mostNames} characters, the limit of a run. Nothing was written. Fix: ${splitFix('actionId')}.`,
      );
    return this.#count;
  }
}

/** A field of an event, or a question. */
interface Column {
  /** The position of the cell in each row. */
  index: number;
  /** The columns are written in this order: by their first event. */
  order: number;
  /** The objects that contain the field, with a dot after each name: `data.`. Empty for the envelope. */
  path: string;
  /** The name of the field, or the title of the question. */
  name: string;
  /** For a question, the number of questions with the same title up to this one, in the same response. */
  count?: number;
}

/** A column with its name in the file. The index is undefined for the column of the versions. */
export interface NamedColumn {
  name: string;
  index: number | undefined;
}

/** The columns of a file. They are added when the first cell occurs, and named when all events have been read. */
export class Columns {
  readonly #file: string;
  readonly #budget: NameBudget;
  readonly #columns: Column[] = [];
  /** The columns of fields. The first key is the path of the objects that contain the field, the second its name. */
  readonly #fields = new Map<string, Map<string, number>>();
  /** The columns of questions by title: of the first question with this title, of the second, and so on. */
  readonly #questions = new Map<string, number[]>();

  constructor(file: string, budget: NameBudget) {
    this.#file = file;
    this.#budget = budget;
  }

  /** Returns the position of the cell of a field. */
  indexOfField(path: string, name: string): number {
    const fields = this.#fields.get(path) ?? new Map<string, number>();
    const index = fields.get(name) ?? this.#add({ path, name });
    if (fields.size === 0) this.#fields.set(path, fields);
    fields.set(name, index);
    return index;
  }

  /**
   * Returns the position of the cell of a question.
   *
   * @param count the number of questions with the same title up to this one, in the same response
   */
  indexOfQuestion(title: string, count: number): number {
    const indexes = this.#questions.get(title) ?? [];
    if (indexes.length === 0) this.#questions.set(title, indexes);
    return (indexes[count - 1] ??= this.#add({ path: '', name: title, count }));
  }

  #add(column: Omit<Column, 'index' | 'order'>): number {
    const index = this.#columns.length;
    if (index === mostColumns)
      throw misuse(
        `${this.#file} would have more than ${mostColumns} columns, the limit of spreadsheets. Nothing was written. Fix: ${splitFix('responseId')}.`,
      );
    const order = this.#budget.take(column.name);
    this.#columns.push({ ...column, index, order });
    return index;
  }

  /** Adds the columns of another file. Returns the new position of each of its cells. */
  join(other: Columns): number[] {
    return other.#columns.map(({ path, name, count, order }) => {
      const index =
        count === undefined ? this.indexOfField(path, name) : this.indexOfQuestion(name, count);
      const column = this.#columns[index]!;
      column.order = Math.min(column.order, order);
      return index;
    });
  }

  /**
   * Returns the columns in the order of the file: the fields of the envelope, the version, the fields of the data, and
   * the questions. Their names are unique, also as the file shows them. The path is a part of the name only if several
   * fields have the same name.
   *
   * @param shown returns a name as the file shows it
   */
  named(hasVersions: boolean, shown: (name: string) => string): NamedColumn[] {
    const taken = new Set<string>();
    const named = (name: string, index?: number) => ({
      name: unique(name, taken, shown),
      index,
    });
    const versions = hasVersions ? [named('version')] : [];
    const columns = this.#columns.toSorted((a, b) => a.order - b.order);
    const fields = columns.filter(({ count }) => count === undefined);
    const twice = repeatedIn([...versions, ...fields].map(({ name }) => name));
    const field = ({ path, name, index }: Column) =>
      named(twice.has(name) ? path + name : name, index);
    const question = ({ name, count, index }: Column) =>
      named(numbered(name || 'question without a title', count!), index);
    return [
      ...fields.filter(({ path }) => path === '').map(field),
      ...versions,
      ...fields.filter(({ path }) => path !== '').map(field),
      ...columns.filter(({ count }) => count !== undefined).map(question),
    ];
  }
}

function repeatedIn(names: readonly string[]): Set<string> {
  const seen = new Set<string>();
  return new Set(names.filter((name) => seen.size === seen.add(name).size));
}

/** Returns a name that is not taken, as the file shows it: the name itself, or with the next number. */
function unique(name: string, taken: Set<string>, shown: (name: string) => string): string {
  const own = shown(name);
  let free = own;
  for (let number = 2; taken.has(free); number += 1) free = numbered(own, number);
  taken.add(free);
  return free;
}

function numbered(name: string, number: number): string {
  return number === 1 ? name : `${name} (${number})`;
}
