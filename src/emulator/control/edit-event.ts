import { ArgumentError } from '../../common/check-argument.js';
import { isObject } from '../../common/json.js';
import { stringify } from '../../common/stringify.js';

/** A copy of the event with another type. */
export function withEventType(body: string, eventType: string): string {
  const event: unknown = JSON.parse(body);
  return isObject(event) ? stringify({ ...event, eventType }) : body;
}

/**
 * The edited version of a response: the same ids, and other answers.
 *
 * @throws TypeError if the event is not a response with answers
 */
export function withEditedAnswer(body: string): string {
  const event: unknown = JSON.parse(body);
  const data = isObject(event) ? event['data'] : undefined;
  const details = isObject(data) ? data['responseDetails'] : undefined;
  const questions = isObject(details) ? details['responseWithQuestions'] : undefined;
  if (!isObject(data) || !Array.isArray(questions))
    throw new ArgumentError(
      'The fault editedResponse was given an event without data.responseDetails.responseWithQuestions: expected a response with answers. Fix: trigger ActionResponse or SurveyResponse.',
    );
  data['isUpdateResponse'] = true;
  const question: unknown = questions.find(
    (candidate) => isObject(candidate) && typeof candidate['answer'] === 'string',
  );
  if (isObject(question)) question['answer'] = `${String(question['answer'])} (edited)`.trimStart();
  else questions.push({ title: 'Remarks', type: 'Text', options: [], answer: 'Edited.' });
  return stringify(event);
}
