import { maskLinks } from '../../common/mask-paths.js';
import type { ReceivedEvent } from '../../receiver/parse-event.js';
import type { Document } from '../files/document.js';
import { ExactJson } from '../files/exact-json.js';
import { ActionPackages } from './action-packages.js';
import { cellsOf } from './cells.js';
import type { NamedColumn } from './columns.js';
import { CsvFiles } from './csv-files.js';
import { csvLine, safeCell, type Separator } from './csv-line.js';
import { contentOf, webhookOf } from './event-in.js';
import type { OutputFolder } from './output-folder.js';
import { Redactor } from './redactor.js';
import { type Row, RowSpool } from './row-spool.js';
import { actionOf, type Joined, responseIdOf, type Table, Tables } from './tables.js';
import { VersionFinder } from './versions.js';

/** How events become rows. */
export interface RowOptions {
  /** Writes all versions of a response, and not only the last one. */
  history?: boolean;
  /** Replaces names and phone numbers by pseudonyms. */
  redact?: boolean;
  /** Writes links and other secrets. */
  showSecrets?: boolean;
  /** Begins each file with a byte order mark. */
  bom?: boolean;
  /** The character between the cells of a line. */
  separator?: Separator;
}

/** A file with its columns and the number of its rows. */
interface WrittenTable {
  file: string;
  columns: NamedColumn[];
  rows: number;
}

export interface Written {
  tables: { file: string; rows: number; columns: number }[];
  /** The number of deliveries of an event that is also in another delivery. */
  duplicates: number;
  /** The number of versions of responses that are left out, because a later version exists. */
  replaced: number;
  /** The number of versions that equal an earlier version, but not the one before them. */
  returned: number;
  /** The number of cells in which links or other secrets are masked. */
  masked: number;
}

/**
 * Turns events into files of CSV in two steps, because only the last event shows which columns a file has, and which
 * version of a response is the last one. First, the cells of all events are written to a temporary file. Then the files
 * are written.
 */
export class Exporter {
  readonly #folder: OutputFolder;
  readonly #options: RowOptions;
  readonly #redactor: Redactor | undefined;
  readonly #tables: Tables;
  readonly #rows: RowSpool;
  readonly #versions: VersionFinder;
  readonly #packages: ActionPackages;

  constructor(folder: OutputFolder, options: RowOptions) {
    this.#folder = folder;
    this.#options = options;
    this.#redactor = options.redact ? new Redactor() : undefined;
    this.#tables = new Tables((file) => void folder.check(file));
    this.#rows = new RowSpool(folder.unfinished('rows'));
    this.#versions = new VersionFinder(folder.unfinished('hashes'));
    this.#packages = new ActionPackages(folder.unfinished('actions'));
  }

  /** @param document the document that the event comes from */
  add(event: ReceivedEvent, { text, value, receivedAt }: Document): void {
    const table = this.#tables.of(event);
    const action = table.isOfAction ? undefined : actionOf(event);
    if (action !== undefined && action !== table.id) this.#packages.add(action, table.index);
    this.#versions.add({
      table: table.index,
      responseId: responseIdOf(event),
      content: contentOf(event, text),
      webhook: webhookOf(event),
      receivedAt,
    });
    const exact = new ExactJson(text, value);
    const exactEvent = exact.value as Record<string, unknown>;
    const shown = this.#redactor?.redact(exactEvent, exact) ?? exactEvent;
    const { showSecrets = false } = this.#options;
    this.#rows.add({
      table: table.index,
      ...cellsOf(shown, table.columns, { exact, showSecrets }),
    });
  }

  /** Writes the files and gives them their names. */
  async write(signal: AbortSignal): Promise<Written> {
    const { history = false, bom, redact, separator = 'comma', showSecrets } = this.#options;
    const joined = this.#tables.join(await this.#packages.find(this.#tables.actions()));
    const tableOf = (table: number) => joined.get(table)?.table ?? table;
    const written = this.#tables.all.filter(({ index }) => !joined.has(index));
    if (redact) this.#folder.checkAlone(written.map(({ file }) => file));
    const { versions, ...counts } = await this.#versions.find({ keepsAll: history, tableOf });
    const files = new CsvFiles((file) => this.#folder.unfinished(file));
    const shown = (name: string) => safeCell(showSecrets ? name : maskLinks(name), separator);
    const tables = new Map(
      written.map((table) => [table.index, writtenTable(table, shown)] as const),
    );
    let masked = 0;
    for (const { file, columns } of tables.values())
      files.add(file, (bom ? '\ufeff' : '') + csvLine(namesOf(columns), separator));
    for await (const { row, ...rest } of this.#rows.rows((index) => versions[index] !== 0)) {
      signal.throwIfAborted();
      const table = tables.get(tableOf(rest.table))!;
      table.rows += 1;
      masked += rest.masked;
      const cells = cellsIn(table, inTable(rest, joined), versions[row]!);
      files.add(table.file, csvLine(cells, separator));
    }
    files.writeAll();
    await this.#folder.finish(written.map(({ file }) => file));
    return {
      tables: [...tables.values()].map(({ columns, ...table }) => ({
        ...table,
        columns: columns.length,
      })),
      ...counts,
      masked,
    };
  }

  /** Frees the space of the temporary files. */
  close(): void {
    this.#rows.close();
    this.#versions.close();
    this.#packages.close();
  }
}

function writtenTable(
  { file, columns, hasVersions }: Table,
  shown: (name: string) => string,
): WrittenTable {
  return { file, columns: columns.named(hasVersions, shown), rows: 0 };
}

/** Returns the cells of a row at their positions in the table that is written. */
function inTable({ table, cells }: Row, joined: ReadonlyMap<number, Joined>): Row['cells'] {
  const positions = joined.get(table)?.cells;
  if (!positions) return cells;
  const moved: (string | null | undefined)[] = [];
  for (const [index, cell] of cells.entries()) moved[positions[index]!] = cell;
  return moved;
}

function cellsIn({ columns }: WrittenTable, cells: Row['cells'], version: number): string[] {
  return columns.map(({ index }) => (index === undefined ? String(version) : (cells[index] ?? '')));
}

function namesOf(columns: readonly NamedColumn[]): string[] {
  return columns.map(({ name }) => name);
}
