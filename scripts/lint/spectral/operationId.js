import { partsOf } from './lib/parts.js';

/** The receiver's operations are told apart from the caller's by their first word. */
const RECEIVER = /^(receive|answer)[A-Z]/;

const IDS = { Operation: 'operationId', Workflow: 'workflowId', Step: 'stepId' };

/** Operation ids become function names, so they read like them; those of workflows and their steps stand beside them. */
export default function operationId(_root, _options, { document }) {
  return partsOf(document)
    .filter(({ kind, value }) => typeof value[IDS[kind]] === 'string')
    .flatMap(({ kind, value, path, received }) => {
      const id = String(value[IDS[kind]]);
      const at = [...path, IDS[kind]];
      if (!/^[a-z]+([A-Z][a-z0-9]*)+$/.test(id)) {
        return [
          {
            path: at,
            message: `"${id}" is no camelCase verb and noun. Fix: name the act and its object, such as createWebhook.`,
          },
        ];
      }
      if (kind !== 'Operation') return [];
      if (received && !RECEIVER.test(id)) {
        return [
          {
            path: at,
            message: `"${id}" is answered by the receiver but does not say so. Fix: begin it with "receive" or "answer".`,
          },
        ];
      }
      if (!received && RECEIVER.test(id)) {
        return [
          {
            path: at,
            message: `"${id}" sounds like an operation of the receiver. Fix: begin it with another verb, or move the operation to a webhook or callback.`,
          },
        ];
      }
      return [];
    });
}
