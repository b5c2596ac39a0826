/** The tables of an export: which events are in the same file. */
import type { ReceivedEvent } from '../../receiver/parse-event.js';
import { misuse } from '../../common/failure.js';
import { stringOf } from '../../common/json.js';
import { Columns, NameBudget } from './columns.js';
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
  /** True if the events are responses, which can have several versions. */
  hasVersions: boolean;
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
    const id = idOf(event);
    const key = JSON.stringify([eventType, id]);
    const known = this.#byKey.get(key);
    if (known) return known;
    const index = this.all.length;
    if (index === mostTables)
      throw misuse(
        `The events belong to more files than ${mostTables}, the limit of a run. Nothing was written. Fix: name fewer files at a time.`,
      );
    this.#budget.take(key);
    const file = this.#names.nameOf(eventType, id);
    this.#check(file);
    const columns = new Columns(file, this.#budget);
    const table = { index, file, columns, hasVersions: isResponse(event) };
    this.all.push(table);
    this.#byKey.set(key, table);
    return table;
  }
}

/** Returns the id of the action package or the survey if the type of the event has one file for each of them. */
function idOf({ eventType, objectId, objectType, data }: ReceivedEvent): string | undefined {
  const { actionPackageId, packageId, actionId } = data;
  const attachedTo = (type: string) => (objectType === type ? objectId : '');
  const survey = stringOf(actionId) || attachedTo('Action');
  switch (eventType) {
    case 'ActionCreated':
    case 'ActionResponse':
      return (
        stringOf(actionPackageId) ||
        // The id of the action package, a dot, and its version.
        stringOf(packageId).replace(/\.\d+$/, '') ||
        attachedTo('ActionPackage') ||
        survey ||
        undefined
      );
    case 'SurveyResponse':
      return survey || undefined;
    default:
      return undefined;
  }
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
