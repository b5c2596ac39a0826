import { requestExamples } from '../../../generated/v1/examples.js';
import type { ObjectType } from '../../common/types.js';

/** The options for the object that a webhook is attached to. */
export interface ObjectOptions {
  object?: string;
  type: ObjectType;
}

/**
 * Returns the object that a webhook is attached to. Without an id, it is the object of this type in the examples. The
 * example events are about the same object.
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
