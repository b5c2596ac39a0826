/** Faults of workflows (Arazzo) that Redocly's rules do not see, as they do not look into the descriptions. */
import { escapePointerFragment, getLineColLocation, type Document } from '@redocly/openapi-core';
import type { Problem } from '../lib/problem.js';

/** Whether a source file is a workflow; it belongs to no description, but is about one. */
export function isWorkflow(file: string): boolean {
  return /^spec\/workflows\/[^/]+\.arazzo\.yaml$/.test(file);
}

/** The descriptions that a workflow can be about: the path of the first file of each, and the ids of its operations. */
export type Operations = ReadonlyMap<string, ReadonlySet<string>>;

interface Action {
  stepId?: string;
  workflowId?: string;
}

interface Step extends Action {
  stepId: string;
  operationId?: string;
  operationPath?: string;
  outputs?: Record<string, string>;
  onSuccess?: Action[];
  onFailure?: Action[];
}

interface Inputs {
  $ref?: string;
  properties?: Record<string, unknown>;
}

interface Workflow {
  workflowId: string;
  inputs?: Inputs;
  steps: Step[];
  outputs?: Record<string, string>;
  successActions?: Action[];
  failureActions?: Action[];
}

interface Arazzo {
  sourceDescriptions: { name: string; url: string }[];
  workflows: Workflow[];
  components?: Record<string, Record<string, unknown> | undefined>;
}

/** What is wrong, and where in the document. */
interface Fault {
  pointer: string;
  rule: string;
  message: string;
}

/**
 * Descriptions, operations, steps, inputs and components that a workflow names and that do not exist, or not yet.
 *
 * @param document a document whose structure is right
 * @param file its path, from the root of the project
 */
export function workflowProblems(
  document: Document,
  file: string,
  operations: Operations,
): Problem[] {
  const arazzo = document.parsed as Arazzo;
  const sources = [...sourceFaults(arazzo, file, operations)];
  const faults = [
    // Without its description, no operation exists.
    ...(sources.length > 0 ? sources : operationFaults(arazzo, file, operations)),
    ...referenceFaults(arazzo),
  ];
  return faults.map(({ pointer, rule, message }) => {
    const { line, col } = getLineColLocation({ source: document.source, pointer }).start;
    return { file, line, column: col, severity: 'error', rule, message };
  });
}

/** The path of the description that a source leads to, from the root of the project; what is no file is none. */
function pathOf(file: string, url: string): string {
  const { protocol, pathname } = new URL(url, `file:///${file}`);
  return protocol === 'file:' ? decodeURIComponent(pathname.slice(1)) : url;
}

function* sourceFaults(
  { sourceDescriptions }: Arazzo,
  file: string,
  operations: Operations,
): Generator<Fault> {
  for (const [index, { url }] of sourceDescriptions.entries()) {
    if (operations.has(pathOf(file, url))) continue;
    yield {
      pointer: `#/sourceDescriptions/${index}/url`,
      rule: 'workflow-source',
      message: `"${url}" leads to none of the descriptions. Fix: lead to one of ${list(operations.keys())}.`,
    };
  }
}

function* operationFaults(
  { sourceDescriptions, workflows }: Arazzo,
  file: string,
  operations: Operations,
): Generator<Fault> {
  const rule = 'workflow-operation';
  const sources = new Map(
    sourceDescriptions.map(({ name, url }) => [name, operations.get(pathOf(file, url))]),
  );
  for (const [at, { steps }] of workflows.entries()) {
    for (const [index, { operationId, operationPath }] of steps.entries()) {
      const pointer = `#/workflows/${at}/steps/${index}`;
      if (operationPath !== undefined) {
        const message =
          'This step finds its operation by a path, which changes more easily than an id. Fix: write its operationId.';
        yield { pointer: `${pointer}/operationPath`, rule, message };
      }
      if (operationId === undefined) continue;
      const [, source, id = operationId] =
        /^\$sourceDescriptions\.([\w-]+)\.(.+)$/.exec(operationId) ?? [];
      const candidates = [...sources].filter(([name]) => source === undefined || name === source);
      const known = candidates.flatMap(([, ids]) => [...(ids ?? [])]);
      if (known.includes(id)) continue;
      const message = `No description of this workflow has an operation "${operationId}". Fix: use one of ${list(known.length > 0 ? known : sources.keys())}.`;
      yield { pointer: `${pointer}/operationId`, rule, message };
    }
  }
}

/** What a workflow can refer to at one of its steps, or, without a step, at its end. */
interface Place {
  arazzo: Arazzo;
  workflow: Workflow;
  step?: number;
}

function* referenceFaults(arazzo: Arazzo): Generator<Fault> {
  const rule = 'workflow-reference';
  for (const [at, workflow] of arazzo.workflows.entries()) {
    const pointer = `#/workflows/${at}`;
    const { steps, inputs: _inputs, ...rest } = workflow;
    const parts: { node: unknown; pointer: string; place: Place }[] = [
      { node: rest, pointer, place: { arazzo, workflow } },
      ...steps.map((node, step) => ({
        node,
        pointer: `${pointer}/steps/${step}`,
        place: { arazzo, workflow, step },
      })),
    ];
    for (const part of parts) {
      for (const found of expressionsIn(part.node, part.pointer)) {
        const message = expressionFault(found.expression, part.place);
        if (message) yield { pointer: found.pointer, rule, message };
      }
      for (const found of targetsIn(part.node as Workflow | Step, part.pointer)) {
        const message = targetFault(found, part.place);
        if (message) yield { pointer: found.pointer, rule, message };
      }
    }
  }
}

/** Runtime expressions in texts; prose may quote some, and is left out. */
function* expressionsIn(
  node: unknown,
  pointer: string,
): Generator<{ expression: string; pointer: string }> {
  if (typeof node === 'string') {
    for (const [expression] of node.matchAll(/\$(inputs|steps|components)(\.[\w-]+)+/g)) {
      yield { expression, pointer };
    }
  } else if (typeof node === 'object' && node !== null) {
    for (const [key, value] of Object.entries(node)) {
      if (key === 'description' || key === 'summary') continue;
      yield* expressionsIn(value, `${pointer}/${escapePointerFragment(key)}`);
    }
  }
}

function expressionFault(expression: string, place: Place): string | undefined {
  const { arazzo, workflow, step = Infinity } = place;
  const [kind, name = '', member = '', output = ''] = expression.slice(1).split('.');
  if (kind === 'inputs') {
    const inputs = inputsOf(arazzo, workflow);
    if (inputs.includes(name)) return undefined;
    return `${workflow.workflowId} has no input "${name}". Fix: declare it, or use one of ${list(inputs)}.`;
  }
  if (kind === 'steps') {
    const before = workflow.steps.filter((_, index) => index < step);
    const found = before.find(({ stepId }) => stepId === name);
    if (!found) {
      const isLater = workflow.steps.some(({ stepId }) => stepId === name);
      const seen = isLater ? `The step "${name}" has not run yet` : `There is no step "${name}"`;
      return `${seen}. Fix: use one of ${list(before.map(({ stepId }) => stepId))}.`;
    }
    const outputs = Object.keys(found.outputs ?? {});
    if (member === 'outputs' && outputs.includes(output)) return undefined;
    return `The step "${name}" gives no "${output || member}". Fix: add it to its outputs, or use one of ${list(outputs)}.`;
  }
  // The member of a component that is referred to stands in the place of the reference.
  const components = arazzo.components?.[name];
  if (!components || !(member in components)) {
    return `There is no ${expression}. Fix: write it, or use one of ${list(Object.keys(components ?? {}))}.`;
  }
  for (const inside of expressionsIn(components[member], '')) {
    const fault = expressionFault(inside.expression, place);
    if (fault) return `In ${expression}: ${fault}`;
  }
  return undefined;
}

function inputsOf({ components }: Arazzo, { inputs }: Workflow): string[] {
  const name = /^#\/components\/inputs\/([\w-]+)$/.exec(inputs?.$ref ?? '')?.[1];
  const schema = name === undefined ? inputs : (components?.inputs?.[name] as Inputs | undefined);
  return Object.keys(schema?.properties ?? {});
}

/** A step or a workflow that is named as what comes next. */
interface Target {
  kind: 'stepId' | 'workflowId';
  id: string;
  pointer: string;
}

/** Where a workflow or a step goes on to; a step can itself be a workflow. */
function* targetsIn(node: Partial<Workflow> & Partial<Step>, pointer: string): Generator<Target> {
  const actions = (['successActions', 'failureActions', 'onSuccess', 'onFailure'] as const).flatMap(
    (member) =>
      (node[member] ?? []).map((action, index) => ({
        action,
        pointer: `${pointer}/${member}/${index}`,
      })),
  );
  for (const place of [{ action: node, pointer }, ...actions]) {
    for (const kind of ['stepId', 'workflowId'] as const) {
      const id = place.action[kind];
      if (id !== undefined) yield { kind, id, pointer: `${place.pointer}/${kind}` };
    }
  }
}

function targetFault({ kind, id }: Target, { arazzo, workflow }: Place): string | undefined {
  const known =
    kind === 'stepId'
      ? workflow.steps.map(({ stepId }) => stepId)
      : arazzo.workflows.map(({ workflowId }) => workflowId);
  if (known.includes(id)) return undefined;
  const name = kind === 'stepId' ? 'step' : 'workflow';
  return `There is no ${name} "${id}" to go on with. Fix: use one of ${list(known)}.`;
}

function list(names: Iterable<string>): string {
  return [...names].join(', ') || '(there is none)';
}
