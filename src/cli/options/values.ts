/** The values of arguments and options: the help lists them, and shells complete them. */
import { Argument, type Option } from 'commander';
import { durationForms } from './duration-value.js';
import { timeForms } from './option-values.js';

/** Names, one of which is the value. */
export interface NamedValues {
  kind: 'names';
  /** The heading of the names in the help. */
  title: string;
  /** Loads the names. The definition of a command must not load them, because every command waits for all definitions. */
  names: () => Promise<readonly string[]>;
  /** True if the value can have several names, with commas between them. */
  isList?: true;
}

/** Forms of a value, each with its meaning. */
export interface FormedValues {
  kind: 'forms';
  title: string;
  forms: readonly (readonly [form: string, meaning: string])[];
}

/** Paths of files or directories, or the names of commands. */
interface OtherValues {
  kind: 'files' | 'directories' | 'commands';
}

export type Values = NamedValues | FormedValues | OtherValues;

/**
 * The values for each placeholder, such as `<schema>`. An option or argument gets its values by its placeholder, so its
 * definition does not need to name them. Placeholders that are not in the map, such as `<id>`, stand for any value.
 */
const valuesByPlaceholder: ReadonlyMap<string, Values> = new Map<string, Values>([
  ['base', { kind: 'files' }],
  ['command', { kind: 'commands' }],
  ['directory', { kind: 'directories' }],
  ['duration', { kind: 'forms', title: 'Durations', forms: durationForms }],
  ['event', { kind: 'names', title: 'Events', names: exampleNames }],
  ['fault', { kind: 'names', title: 'Faults', names: faultNames }],
  ['file', { kind: 'files' }],
  ['files', { kind: 'files' }],
  ['head', { kind: 'files' }],
  ['schema', { kind: 'names', title: 'Schemas', names: schemaNames }],
  ['time', { kind: 'forms', title: 'Times', forms: timeForms }],
  ['types', { kind: 'names', title: 'Event types', names: eventTypeNames, isList: true }],
]);

/** Returns the values of an argument or an option, or undefined if it can have any value. */
export function valuesOf(one: Argument | Option): Values | undefined {
  return valuesByPlaceholder.get(placeholderOf(one));
}

/** Returns `fault` for the option `--fault <fault[=value]>`, and an empty string for an option without a value. */
function placeholderOf(one: Argument | Option): string {
  if (one instanceof Argument) return one.name();
  return /[<[]([\w-]+)/.exec(one.flags)?.[1] ?? '';
}

async function eventTypeNames(): Promise<readonly string[]> {
  return (await import('../../../generated/v1/events.js')).eventTypes;
}

async function exampleNames(): Promise<readonly string[]> {
  return Object.keys((await import('../../../generated/v1/examples.js')).eventExamples);
}

async function faultNames(): Promise<readonly string[]> {
  return (await import('./fault-option.js')).faultExamples;
}

async function schemaNames(): Promise<readonly string[]> {
  return [...(await import('../files/schemas.js')).schemas.keys()];
}
