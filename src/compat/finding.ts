import type { Flow, Level, Party } from './level.js';
import { highest, parties } from './level.js';
import { type RuleId, ruleOf } from './rules.js';

/** One change between two descriptions. */
export interface Finding {
  rule: RuleId;
  level: Level;
  breaks: Party[];
  /** The change, as a sentence without a full stop. It contains names of the descriptions. */
  message: string;
  /** The JSON Pointer of the changed part. */
  pointer: string;
  /** The description in which the pointer is: the head, or the base if the part was removed. */
  side: 'base' | 'head';
  /** The JSON Pointer in the base, if the part has another name there. */
  oldPointer?: string;
  /** The first place that uses the changed part: `POST /webhook, request`. */
  where: string;
  /** The number of further places. */
  otherPlaces: number;
  /** The comparisons that found the change. */
  foundBy: ('compat' | 'redocly')[];
}

/** A place that uses a part of a description. */
export interface Place {
  /** Undefined for parts that are on no way, such as components. */
  flow?: Flow;
  /** The place as text. */
  name: string;
  /** True within the handshake, where each breaking change prevents that webhooks are created. */
  isHandshake?: boolean;
}

/** A pointer in one of the two descriptions. */
export interface At {
  pointer: string;
  side: 'base' | 'head';
  oldPointer?: string;
}

/** Collects findings. A change of a shared component is one finding, however many places use the component. */
export class Findings {
  readonly #found = new Map<string, Finding & { places: Set<string> }>();

  add(rule: RuleId, at: At, place: Place, message: string): void {
    const { level, breaks, id } = consequence(rule, place);
    const key = [id, at.side, at.pointer, message].join('\n');
    const known = this.#found.get(key);
    if (known) {
      known.level = highest([known.level, level])!;
      known.breaks = parties.filter((one) => known.breaks.includes(one) || breaks.includes(one));
      known.places.add(place.name);
    } else {
      const found = { rule: id, level, breaks, message, ...at, where: place.name };
      this.#found.set(key, {
        ...found,
        otherPlaces: 0,
        foundBy: ['compat'],
        places: new Set([place.name]),
      });
    }
  }

  all(): Finding[] {
    return [...this.#found.values()].map(({ places, ...finding }) => ({
      ...finding,
      otherPlaces: places.size - 1,
    }));
  }
}

/** Returns the level of a change at a place, and who breaks. */
function consequence(rule: RuleId, { flow, isHandshake }: Place) {
  const { level: given, breaks } = ruleOf(rule);
  const level = typeof given === 'string' ? given : given[flow ?? 'request'];
  if (isHandshake && level === 'major')
    return { id: 'handshake-changed' as const, level, breaks: ['receiver' as const] };
  return { id: rule, level, breaks: breaks === 'flow' ? broken(level, flow) : partiesOf(breaks) };
}

function partiesOf(breaks: 'nobody' | readonly Party[]): Party[] {
  return breaks === 'nobody' ? [] : [...breaks];
}

/** A major change on a way breaks its user. Below that, it can only concern mocks of responses, which have types. */
function broken(level: Level, flow: Flow | undefined): Party[] {
  if (flow === undefined) return level === 'patch' ? [] : ['types'];
  if (level === 'major')
    return [flow === 'event' || flow === 'reply' ? 'receiver' : 'sender', 'types'];
  return level === 'minor' && flow === 'response' ? ['types'] : [];
}
