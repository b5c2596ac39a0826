/** Merges the report of `redocly diff` with our findings, so that each change is one finding. */
import { isObject, objectsOf, stringOf } from '../common/json.js';
import { segmentsOf } from '../common/json-pointer.js';
import { type Comparison, sortFindings } from './compare.js';
import type { Finding } from './finding.js';
import { compared, containers } from './keywords.js';
import { highest, type Level, levels } from './level.js';
import { type Lifted, originalPointer } from './lift-callbacks.js';

/** The parts of a change in the JSON report of `redocly diff` that are read here. */
interface Change {
  typeName: string;
  kind: string;
  impact: Level;
  messages: string[];
  side: 'base' | 'head';
  pointer: string;
}

export interface Merged {
  findings: Finding[];
  /**
   * The changes that only Redocly reports, although our rules compared the same parts and found that
   * they mean the same. Redocly compares how a schema is written: a field that moves into `allOf` is removed for it.
   */
  overruled: Finding[];
}

/** @param lifted the copies that Redocly compared */
export function mergeRedocly(
  comparison: Comparison,
  report: unknown,
  lifted: Record<'base' | 'head', Lifted>,
): Merged {
  const merged = comparison.findings.map((finding) => ({
    ...finding,
    foundBy: [...finding.foundBy],
  }));
  const taken = new Map<string, Finding>();
  const overruled: Finding[] = [];
  for (const change of changesIn(report, lifted)) {
    const isOurs = isCompared(change, comparison);
    const own = merged.find((finding) => isSameChange(finding, change));
    if (
      own &&
      (isOurs || isWithinWhole(own, change) || highest([own.level, change.impact]) === own.level)
    ) {
      if (change.impact !== 'patch' && !own.foundBy.includes('redocly'))
        own.foundBy.push('redocly');
      continue;
    }
    if (isOurs && change.messages.length > 0) {
      overruled.push(findingOf(change));
      continue;
    }
    const finding = findingOf(change);
    // A part that two places use is in the report twice.
    taken.set([finding.side, finding.pointer, finding.message].join('\n'), finding);
  }
  return {
    findings: sortFindings([...merged, ...taken.values()]),
    overruled,
  };
}

function changesIn(report: unknown, lifted: Record<'base' | 'head', Lifted>): Change[] {
  const changes = isObject(report) ? (report['changes'] as Record<string, unknown>[]) : [];
  const found = objectsOf(changes).map((change): Change => {
    const side = isObject(change['revision']) ? 'head' : 'base';
    const location = change[side === 'head' ? 'revision' : 'base'];
    const pointer = stringOf(isObject(location) ? location['pointer'] : '').replace(/^#/, '');
    const impact = levels.find((level) => level === change['impact']) ?? 'patch';
    return {
      typeName: stringOf(change['typeName']),
      kind: stringOf(change['kind']),
      impact,
      messages: objectsOf(change['verdicts'] as { message?: string }[]).map(({ message }) =>
        stringOf(message),
      ),
      side,
      pointer: originalPointer(lifted[side], pointer),
    };
  });
  // The version must change in every release, so this is not a change that a release needs to tell.
  return found.filter(({ pointer }) => pointer !== '/info/version' && pointer !== '/info');
}

/** A change is the same if one of the two places contains the other, as a field contains its type. */
function isSameChange({ pointer, side, oldPointer }: Finding, change: Change): boolean {
  const own = side === change.side ? pointer : change.side === 'base' ? oldPointer : undefined;
  return own !== undefined && (isInside(own, change.pointer) || isInside(change.pointer, own));
}

/** A part of what was added or removed as a whole is not changed, although Redocly may compare it with another part. */
function isWithinWhole({ rule, pointer }: Finding, change: Change): boolean {
  return /-(?:added|removed)$/.test(rule) && isInside(change.pointer, pointer);
}

function isInside(pointer: string, container: string): boolean {
  return pointer === container || (container !== '' && pointer.startsWith(`${container}/`));
}

/**
 * Returns whether our rules compared exactly the changed part: the part itself, a field of it that they know, or a
 * schema around it that is equal in both descriptions.
 */
function isCompared({ pointer, side }: Change, { judged, equal }: Comparison): boolean {
  const [container = '', name = ''] = segmentsOf(pointer).slice(-2);
  const parent = parentOf(pointer);
  if (judged[side].has(pointer)) return true;
  if (judged[side].has(parent) && compared.has(name)) return true;
  if (judged[side].has(parentOf(parent)) && containers.has(container)) return true;
  for (let at = pointer; at !== ''; at = parentOf(at)) if (equal[side].has(at)) return true;
  return false;
}

function parentOf(pointer: string): string {
  return pointer.slice(0, pointer.lastIndexOf('/'));
}

function findingOf({ typeName, kind, impact, messages, side, pointer }: Change): Finding {
  // Without a message, no rule of Redocly is about the change, so it is only one of texts.
  const level = messages.length === 0 ? 'patch' : impact;
  return {
    rule: 'redocly',
    level,
    breaks: level === 'major' ? ['sender', 'receiver', 'types'] : [],
    message: messages.join(' ').replace(/\.$/, '') || `${typeName}: ${kind}`,
    pointer,
    side,
    where: typeName,
    otherPlaces: 0,
    foundBy: ['redocly'],
  };
}
