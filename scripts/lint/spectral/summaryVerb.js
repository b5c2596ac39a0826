/**
 * Checks that the summary of an operation or a workflow begins with the verb of its id. For example, the summary of
 * `createWebhook` must begin with "Create".
 *
 * @param {{ operationId?: unknown, workflowId?: unknown, summary?: unknown }} object
 */
export default function summaryVerb({ operationId, workflowId, summary }, _options, { path }) {
  const id = String(operationId ?? workflowId ?? '');
  const verb = /^[a-z]+/.exec(id)?.[0];
  if (typeof summary !== 'string' || !verb) return [];
  if (summary.trim().split(/\s+/)[0]?.toLowerCase() === verb) return [];
  const word = verb[0].toUpperCase() + verb.slice(1);
  const message = `The summary "${summary}" does not begin with the verb of ${id}. Fix: begin the summary with "${word}", or change the id.`;
  return [{ path: [...path, 'summary'], message }];
}
