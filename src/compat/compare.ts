import { compareComponents } from './components.js';
import { compareEventNames, compareWebhooks, hasEvents } from './events.js';
import type { Finding } from './finding.js';
import { levels } from './level.js';
import { type Description, Side } from './nodes.js';
import { comparePaths } from './paths.js';
import { compareServers } from './servers.js';
import { Work } from './work.js';

/** The differences between two descriptions, as our own rules find them. */
export interface Comparison {
  findings: Finding[];
  /** The pointers of the parts that our rules compared, in each description. */
  judged: Record<'base' | 'head', ReadonlySet<string>>;
  /** The pointers of the schemas that are equal in both descriptions. */
  equal: Record<'base' | 'head', ReadonlySet<string>>;
  /** Whether each description has webhooks or callbacks. */
  hasEvents: Record<'base' | 'head', boolean>;
}

/** Compares two descriptions in OpenAPI 3.1, of which every reference is inside. */
export function compareDescriptions(base: Description, head: Description): Comparison {
  const work = new Work(new Side('base', base), new Side('head', head));
  compareEventNames(work);
  compareServers(work, work.base.root, work.head.root, { flow: 'request', name: 'servers' });
  comparePaths(work);
  compareWebhooks(work);
  compareComponents(work);
  return {
    findings: sortFindings(work.findings.all()),
    judged: work.judged,
    equal: work.equal,
    hasEvents: { base: hasEvents(work.base), head: hasEvents(work.head) },
  };
}

/** Sorts findings by level, the highest first. Within a level, the order of the comparison stays. */
export function sortFindings(findings: readonly Finding[]): Finding[] {
  return findings.toSorted((a, b) => levels.indexOf(b.level) - levels.indexOf(a.level));
}
