/** Finds what in a workflow of GitHub would let somebody else's code change the repository or its releases. */
import { parse } from 'yaml';

interface Workflow {
  on: string | string[] | Record<string, unknown>;
  permissions?: unknown;
  jobs: Record<string, Job>;
}

interface Job {
  permissions?: Record<string, string>;
  'timeout-minutes'?: number;
  steps: Step[];
}

interface Step {
  uses?: string;
  run?: string;
  with?: Record<string, unknown>;
}

/** The triggers that give the code of a pull request the secrets and the permissions of the repository. */
const unsafeTriggers = ['pull_request_target', 'workflow_run'];

/** The permissions with which a job can publish something, or change the repository. */
const publishing = ['contents', 'id-token', 'packages', 'pages'];

/** The commands that run the code of the repository or of its dependencies. */
const npmCommand = /\bnpm (?:ci|i|install|run|test|exec)\b|\bnpx\b/;

/**
 * Returns a line for each rule that a workflow breaks, or an empty list.
 *
 * @param file the path of the workflow, which each line contains
 */
export function workflowFaults(file: string, text: string): string[] {
  const { on, permissions, jobs } = parse(text) as Workflow;
  const triggers = typeof on === 'string' ? [on] : Array.isArray(on) ? on : Object.keys(on);
  return [
    ...unpinned(text),
    ...triggers
      .filter((trigger) => unsafeTriggers.includes(trigger))
      .map((trigger) => `the trigger ${trigger} runs pull requests with secrets`),
    ...(isEmpty(permissions)
      ? []
      : ['the permissions of the workflow are not {}. Fix: set them for each job.']),
    ...Object.entries(jobs).flatMap(([name, job]) =>
      jobFaults(job).map((fault) => `the job ${name} ${fault}`),
    ),
  ].map((fault) => `${file}: ${fault}`);
}

/** Finds the actions whose version is a tag or a branch, because its owner can move both to different code. */
function unpinned(text: string): string[] {
  return [...text.matchAll(/\buses: *(\S+)(.*)$/gm)]
    .filter(([, action = '']) => !action.startsWith('./'))
    .filter(
      ([, action = '', comment = '']) =>
        !/^[\w.-]+(?:\/[\w.-]+)+@[\da-f]{40}$/.test(action) || !/^ # v\d+\.\d+\.\d+$/.test(comment),
    )
    .map(
      ([line]) =>
        `"${line}" is not pinned. Fix: write the commit, and its version as a comment: @<40 hex digits> # v1.2.3`,
    );
}

function jobFaults(job: Job): string[] {
  const faults: string[] = [];
  if (job.permissions === undefined) faults.push('has no permissions');
  if (job['timeout-minutes'] === undefined) faults.push('has no timeout-minutes');
  for (const { uses = '', run = '', with: inputs = {} } of job.steps) {
    if (uses.startsWith('actions/checkout@') && inputs['persist-credentials'] !== false)
      faults.push('leaves the token in the clone. Fix: set persist-credentials: false');
    if (run.includes('${{'))
      faults.push(
        `has an expression in a script, where its value would become code: ${run}. Fix: pass it with env.`,
      );
    if (!canPublish(job)) continue;
    if (uses.startsWith('actions/checkout@')) faults.push('can publish, and has a clone');
    if (npmCommand.test(run)) faults.push(`can publish, and runs foreign code: ${run}`);
  }
  return faults;
}

function canPublish({ permissions = {} }: Job): boolean {
  return publishing.some((name) => permissions[name] === 'write');
}

function isEmpty(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length === 0;
}
