/** Rules for workflows (Arazzo) that Redocly cannot check, because its rules do not read the descriptions. */
import { escapePointerFragment, getLineColLocation, type Document } from '@redocly/openapi-core';
import type { Problem } from '../lib/problem.js';

/**
 * Tells whether a source file is a workflow. A workflow is not part of a description, but calls the operations of a
 * description.
 */
export function isWorkflow(file: string): boolean {
  return /^spec\/workflows\/[^/]+\.arazzo\.yaml$/.test(file);
}

/**
 * The descriptions that a workflow can use. The key is the path of the root file of the description, and the value is
 * the set of its operation ids.
 */
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

/** A problem and its location in the document. */
interface Fault {
  pointer: string;
  rule: string;
  message: string;
}

/**
 * Finds wrong names in a workflow: names of descriptions, operations, steps, inputs and components that do not exist. A
 * step may name only earlier steps, so the name of a later step is also wrong.
 *
 * @param document a document whose structure is valid
 * @param file the path of the workflow, relative to the root of the project
 */
export function workflowProblems(
  document: Document,
  file: string,
  operations: Operations,
): Problem[] {
  const arazzo = document.parsed as Arazzo;
  const sources = [...sourceFaults(arazzo, file, operations)];
  const faults = [
    // If the workflow names a description that does not exist, do not check the operations. Otherwise each operation of
    // that description would be reported, too.
    ...(sources.length > 0 ? sources : operationFaults(arazzo, file, operations)),
    ...referenceFaults(arazzo),
  ];
  return faults.map(({ pointer, rule, message }) => {
    const { line, col } = getLineColLocation({ source: document.source, pointer }).start;
    return { file, line, column: col, severity: 'error', rule, message };
  });
}

/**
 * Returns the path of a description, relative to the root of the project. If the URL does not name a file, returns the
 * URL itself.
 */
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
      message: `The workflow uses "${url}", which is not one of the descriptions. Fix: use one of ${list(operations.keys())}.`,
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
          'This step names its operation by operationPath, but a path changes more often than an id. Fix: write the operationId instead.';
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

/**
 * The location of an expression in a workflow. `step` is the index of the step, because a step can refer only to
 * earlier steps. If `step` is missing, the expression is not in a step, and can refer to all steps.
 */
interface Scope {
  arazzo: Arazzo;
  workflow: Workflow;
  step?: number;
}

function* referenceFaults(arazzo: Arazzo): Generator<Fault> {
  const rule = 'workflow-reference';
  for (const [at, workflow] of arazzo.workflows.entries()) {
    const pointer = `#/workflows/${at}`;
    const { steps, inputs: _inputs, ...rest } = workflow;
    const parts: { node: unknown; pointer: string; scope: Scope }[] = [
      { node: rest, pointer, scope: { arazzo, workflow } },
      ...steps.map((node, step) => ({
        node,
        pointer: `${pointer}/steps/${step}`,
        scope: { arazzo, workflow, step },
      })),
    ];
    for (const part of parts) {
      for (const found of expressionsIn(part.node, part.pointer)) {
        const message = expressionFault(found.expression, part.scope);
        if (message) yield { pointer: found.pointer, rule, message };
      }
      for (const found of targetsIn(part.node as Workflow | Step, part.pointer)) {
        const message = targetFault(found, part.scope);
        if (message) yield { pointer: found.pointer, rule, message };
      }
    }
  }
}

/**
 * Yields the runtime expressions in all strings of a node. Summaries and descriptions are skipped, because a text for
 * people may quote expressions.
 */
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

function expressionFault(expression: string, scope: Scope): string | undefined {
  const { arazzo, workflow, step = Infinity } = scope;
  const [kind, name = '', field = '', output = ''] = expression.slice(1).split('.');
  if (kind === 'inputs') {
    const inputs = inputsOf(arazzo, workflow);
    if (inputs.includes(name)) return undefined;
    return `The workflow ${workflow.workflowId} has no input "${name}". Fix: declare the input, or use one of ${list(inputs)}.`;
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
    if (field === 'outputs' && outputs.includes(output)) return undefined;
    return `The step "${name}" has no output "${output || field}". Fix: add the output to the outputs of the step, or use one of ${list(outputs)}.`;
  }
  // At run time, the component replaces this reference. Therefore check the expressions inside the component, too.
  const components = arazzo.components?.[name];
  if (!components || !(field in components)) {
    return `The component ${expression} does not exist. Fix: add the component, or use one of ${list(Object.keys(components ?? {}))}.`;
  }
  for (const inside of expressionsIn(components[field], '')) {
    const fault = expressionFault(inside.expression, scope);
    if (fault) return `In ${expression}: ${fault}`;
  }
  return undefined;
}

function inputsOf({ components }: Arazzo, { inputs }: Workflow): string[] {
  const name = /^#\/components\/inputs\/([\w-]+)$/.exec(inputs?.$ref ?? '')?.[1];
  const schema = name === undefined ? inputs : (components?.inputs?.[name] as Inputs | undefined);
  return Object.keys(schema?.properties ?? {});
}

/** A reference, in a workflow or in a step, to the step or workflow that runs next. */
interface Target {
  kind: 'stepId' | 'workflowId';
  id: string;
  pointer: string;
}

/**
 * Yields the steps and workflows that a workflow or a step names as the next ones to run. It also yields the workflow
 * that a step runs instead of an operation.
 */
function* targetsIn(node: Partial<Workflow> & Partial<Step>, pointer: string): Generator<Target> {
  const actions = (['successActions', 'failureActions', 'onSuccess', 'onFailure'] as const).flatMap(
    (field) =>
      (node[field] ?? []).map((action, index) => ({
        action,
        pointer: `${pointer}/${field}/${index}`,
      })),
  );
  for (const { action, pointer: at } of [{ action: node, pointer }, ...actions]) {
    for (const kind of ['stepId', 'workflowId'] as const) {
      const id = action[kind];
      if (id !== undefined) yield { kind, id, pointer: `${at}/${kind}` };
    }
  }
}

function targetFault({ kind, id }: Target, { arazzo, workflow }: Scope): string | undefined {
  const known =
    kind === 'stepId'
      ? workflow.steps.map(({ stepId }) => stepId)
      : arazzo.workflows.map(({ workflowId }) => workflowId);
  if (known.includes(id)) return undefined;
  const name = kind === 'stepId' ? 'step' : 'workflow';
  return `The next ${name} is "${id}", which does not exist. Fix: use one of ${list(known)}.`;
}

function list(names: Iterable<string>): string {
  return [...names].join(', ') || '(there is none)';
}
