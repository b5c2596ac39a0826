import { maskPaths } from '../common/mask-paths.js';
import { maskText } from '../common/mask.js';
import { Findings, type Place } from './finding.js';
import type { Node, ObjectNode, Side } from './nodes.js';
import type { RuleId } from './rules.js';

/** The sides of a part that both descriptions have. */
export interface Pair<T> {
  base: T;
  head: T;
  /** The part as the subject of a sentence: the field `dueDate`. */
  what: string;
  place: Place;
}

/** The state of one comparison. */
export class Work {
  readonly base: Side;
  readonly head: Side;
  readonly findings = new Findings();
  /** The pointers of the schemas, parameters and so on that were compared, in each description. */
  readonly judged = { base: new Set<string>(), head: new Set<string>() };
  /** The pointers of the schemas that are equal in both descriptions, so that no part of them was changed. */
  readonly equal = { base: new Set<string>(), head: new Set<string>() };
  /** The component that is now used in the place of another: its pointer for the old pointer. */
  readonly successors = new Map<string, string>();
  /** The pairs of schemas that were compared, to end at a schema that contains itself. */
  readonly visited = new Set<string>();
  /** The names of removed, renamed and added events. Lists of events differ by them, which needs no further finding. */
  readonly changedEvents = new Set<string>();
  /** The new name of each renamed event. */
  readonly renamedEvents = new Map<string, string>();

  constructor(base: Side, head: Side) {
    this.base = base;
    this.head = head;
  }

  /**
   * Adds a finding about a part that is in the head.
   *
   * @param old the same part in the base, if it has another name there
   */
  inHead(rule: RuleId, node: Node, place: Place, message: string, old?: Node): void {
    const oldPointer = old ? { oldPointer: old.pointer } : {};
    this.findings.add(rule, { pointer: node.pointer, side: 'head', ...oldPointer }, place, message);
  }

  /** Adds a finding about a part that is only in the base. */
  inBase(rule: RuleId, node: Node, place: Place, message: string): void {
    this.findings.add(rule, { pointer: node.pointer, side: 'base' }, place, message);
  }

  /** Remembers that schemas are equal. The pointer of a missing schema is that of its owner, which can differ. */
  setEqual(base: readonly ObjectNode[], head: readonly ObjectNode[]): void {
    const isWritten = ({ value }: ObjectNode) => Object.keys(value).length > 0;
    for (const { pointer } of base.filter(isWritten)) this.equal.base.add(pointer);
    for (const { pointer } of head.filter(isWritten)) this.equal.head.add(pointer);
  }

  /** Remembers that two parts were compared. If both are components, the second has the role of the first. */
  judge(base: Node | undefined, head: Node | undefined): void {
    if (base) this.judged.base.add(base.pointer);
    if (head) this.judged.head.add(head.pointer);
    if (
      base &&
      head &&
      base.pointer.startsWith('/components/') &&
      !this.successors.has(base.pointer)
    )
      this.successors.set(base.pointer, head.pointer);
  }
}

/** The longest value that a message shows, in UTF-16 units. */
const longestShown = 80;

/** Returns a value for a message: short, and without secrets, because a description can contain a real link. */
export function shown(value: unknown): string {
  const text = maskText(maskPaths(JSON.stringify(value) ?? 'nothing'));
  return text.length <= longestShown ? text : `${text.slice(0, longestShown)}…`;
}

/** Returns a list of values for a message. */
export function listed(values: readonly unknown[]): string {
  const most = 8;
  const rest = values.length > most ? ` and ${values.length - most} more` : '';
  return `${values.slice(0, most).map(shown).join(', ')}${rest}`;
}

/** Returns a name for a message. */
export function named(name: string): string {
  return `\`${maskText(name.length <= longestShown ? name : `${name.slice(0, longestShown)}…`)}\``;
}
