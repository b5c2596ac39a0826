import { ArgumentError } from '../../common/check-argument.js';
import { isObject } from '../../common/json.js';
import { stringify } from '../../common/stringify.js';

/** Returns a copy of the event, as JSON, in which `eventType` is replaced. */
export function withEventType(body: string, eventType: string): string {
  const event: unknown = JSON.parse(body);
  return isObject(event) ? stringify({ ...event, eventType }) : body;
}

/**
 * Returns an event for an edited survey response: the ids stay the same, and the answers change.
 *
 * @throws TypeError if the event does not contain a survey response with answers
 */
export function withEditedAnswer(body: string): string {
  const event: unknown = JSON.parse(body);
  const data = isObject(event) ? event['data'] : undefined;
  const details = isObject(data) ? data['responseDetails'] : undefined;
  const questions = isObject(details) ? details['responseWithQuestions'] : undefined;
  if (!isObject(data) || !Array.isArray(questions))
    throw new ArgumentError(
      'The fault editedResponse cannot be applied, because the event has no data.responseDetails.responseWithQuestions: expected an event with survey answers. Fix: trigger ActionResponse or SurveyResponse.',
    );
  data['isUpdateResponse'] = true;
  const question: unknown = questions.find(
    (candidate) => isObject(candidate) && typeof candidate['answer'] === 'string',
  );
  if (isObject(question)) question['answer'] = `${String(question['answer'])} (edited)`.trimStart();
  else questions.push({ title: 'Remarks', type: 'Text', options: [], answer: 'Edited.' });
  return stringify(event);
}
