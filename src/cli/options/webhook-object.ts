import { requestExamples } from '../../../generated/v1/examples.js';
import type { ObjectType } from '../../common/types.js';

/** The options for the object that a webhook is attached to. */
export interface ObjectOptions {
  object?: string;
  type: ObjectType;
}

/**
 * Returns the object that a webhook is attached to. If the user gave no id, this is the object of the given type in the
 * example requests. The example events are about this object, too.
 */
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
