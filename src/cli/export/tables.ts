/** The tables of an export: which events are in the same file. */
import type { ReceivedEvent } from '../../receiver/parse-event.js';
import { misuse } from '../../common/failure.js';
import { stringOf } from '../../common/json.js';
import { Columns, NameBudget, splitFix } from './columns.js';
import { FileNames } from './file-names.js';

/** The maximum number of files: our choice. It limits the memory. */
const mostTables = 10_000;

/** A file with events of one type. */
export interface Table {
  /** The position in the list of all tables. */
  index: number;
  /** The name of the file. */
  file: string;
  columns: Columns;
  eventType: string;
  /** The id of the action package or the survey, if the file has one. */
  id: string | undefined;
  /** True if the id is that of an action, because the package of the action is not known yet. */
  isOfAction: boolean;
  /** True if the events are responses, which can have several versions. */
  hasVersions: boolean;
}

/** A table whose events are in the file of another table. */
export interface Joined {
  /** The position of the other table. */
  table: number;
  /** The positions of the cells in the other table. */
  cells: readonly number[];
}

export class Tables {
  readonly all: Table[] = [];
  readonly #byKey = new Map<string, Table>();
  readonly #names = new FileNames();
  readonly #budget = new NameBudget();
  readonly #check: (file: string) => void;

  /** @param check called with the name of each new file; it may throw */
  constructor(check: (file: string) => void) {
    this.#check = check;
  }

  /**
   * Returns the table of an event.
   *
   * @throws Failure if there are too many
   */
  of(event: ReceivedEvent): Table {
    const { eventType } = event;
    const packageId = packageOf(event);
    const id = packageId ?? actionOf(event);
    const key = JSON.stringify([eventType, id]);
    const known = this.#byKey.get(key);
    if (known) return known;
    const index = this.all.length;
    if (index === mostTables)
      throw misuse(
        `The events belong to more files than ${mostTables}, the limit of a run. Nothing was written. Fix: ${splitFix('actionId')}.`,
      );
    this.#budget.take(key);
    const isOfAction = packageId === undefined && id !== undefined && hasPackage(eventType);
    const file = this.#names.nameOf(eventType, id);
    if (!isOfAction) this.#check(file);
    const columns = new Columns(file, this.#budget);
    const hasVersions = isResponse(event);
    const table = { index, file, columns, eventType, id, isOfAction, hasVersions };
    this.all.push(table);
    this.#byKey.set(key, table);
    return table;
  }

  /** Returns the actions whose package is not known yet. */
  actions(): string[] {
    return this.all.flatMap(({ isOfAction, id }) => (isOfAction && id !== undefined ? [id] : []));
  }

  /**
   * Joins the tables of actions with those of their packages.
   *
   * @param packages for each action, the position of a table of its package, if it is known
   * @returns the tables that are joined with another one, by their positions
   */
  join(packages: ReadonlyMap<string, number>): Map<number, Joined> {
    const joined = new Map<number, Joined>();
    for (const table of this.all.filter(({ isOfAction }) => isOfAction)) {
      const { index, eventType, id = '', columns } = table;
      const found = packages.get(id);
      if (found !== undefined) {
        // The package can be known from events of another type.
        const { id: packageId } = this.all[found]!;
        const key = JSON.stringify([eventType, packageId]);
        const target = this.#byKey.get(key);
        if (target) {
          joined.set(index, { table: target.index, cells: target.columns.join(columns) });
          continue;
        }
        this.#byKey.set(key, table);
        table.file = this.#names.nameOf(eventType, packageId);
      }
      this.#check(table.file);
    }
    return joined;
  }
}

/** Returns whether events of a type belong to an action package. */
function hasPackage(eventType: string): boolean {
  return eventType === 'ActionCreated' || eventType === 'ActionResponse';
}

/** Returns the id of the action package, if the event has it. */
function packageOf({ eventType, objectId, objectType, data }: ReceivedEvent): string | undefined {
  if (!hasPackage(eventType)) return undefined;
  return (
    stringOf(data['actionPackageId']) ||
    // The id of the action package, a dot, and its version.
    stringOf(data['packageId']).replace(/\.\d+$/, '') ||
    (objectType === 'ActionPackage' && objectId) ||
    undefined
  );
}

/** Returns the id of the action or the survey if the type of the event has one file for each of them. */
export function actionOf(event: ReceivedEvent): string | undefined {
  const { eventType, objectId, objectType, data } = event;
  if (!hasPackage(eventType) && eventType !== 'SurveyResponse') return undefined;
  return stringOf(data['actionId']) || (objectType === 'Action' && objectId) || undefined;
}

/** Returns whether an event is a response, also of a type that is not in the description. */
function isResponse({ eventType }: ReceivedEvent): boolean {
  return eventType.endsWith('Response');
}

/**
 * Returns the id of a response, which is the same in all its versions. In a response to an action or a survey, the id of
 * the event is the same id.
 */
export function responseIdOf(event: ReceivedEvent): string | undefined {
  const { eventType, eventId, data } = event;
  if (!isResponse(event)) return undefined;
  const isForm = eventType === 'ActionResponse' || eventType === 'SurveyResponse';
  return stringOf(data['responseId']) || (isForm ? eventId : undefined);
}
