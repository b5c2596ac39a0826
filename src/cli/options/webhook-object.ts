import { requestExamples } from '../../../generated/v1/examples.js';
import type { ObjectType } from '../../common/types.js';

/** What a webhook is attached to, as options say it. */
export interface ObjectOptions {
  object?: string;
  type: ObjectType;
}

/** What a webhook is attached to; without an id, the example of its type, which is the one that events are about. */
export function objectOf({ object, type }: ObjectOptions): {
  objectId: string;
  objectType: ObjectType;
} {
  const examples = {
    Group: requestExamples['createWebhook.group'],
    Action: requestExamples['createWebhook.action'],
    ActionPackage: requestExamples['createWebhook.actionPackage'],
  };
  return { objectId: object ?? examples[type].objectId, objectType: type };
}
