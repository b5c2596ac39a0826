import { response } from './delivery-shape.js';
import { changed, newEvent } from './events.js';
import { type Question, questionsOf } from './probe-event.js';
import type { Shape } from './shape.js';

/** Makes the shape of a response in which nobody has answered a question. */
function skipped(form: string, written: string, skip: (question: Question) => void): Shape {
  return response({
    id: `skipped-${form}`,
    title: `a response whose skipped answers are ${written}`,
    evidence: {
      certainty: 'observed',
      sources: ['observed'],
      says: 'Programs received skipped answers in four forms: "", null, [] and absent. It is not known which form occurs for which type of question.',
    },
    event: () =>
      changed(newEvent('ActionResponse.allQuestionTypes'), (_, questions) => {
        // The app itself answers the invisible questions.
        for (const question of questions) if (!question['isInvisible']) skip(question);
      }),
    fix: 'Regard "", null, [] and an absent answer as skipped before you read the answer.',
  });
}

/** The answers to the questions of an action or a survey. */
export const answerShapes: readonly Shape[] = [
  response({
    id: 'question-types',
    title: 'a response with an answer to every type of question',
    evidence: {
      certainty: 'documented',
      sources: ['event-schema-2018-03', 'observed'],
      says: 'The event schema lists the types. Programs also received MultipleOption, dates as text, and an image as one URL.',
    },
    event: () =>
      changed(newEvent('ActionResponse.allQuestionTypes'), ({ data }, questions) => {
        data['responseDetails'] = { responseWithQuestions: questions.filter(isAnswered) };
      }),
    fix: 'Check the JSON type of an answer before you read it, and keep an answer of an unknown form as it is.',
  }),
  skipped('empty', '""', (question) => (question['answer'] = '')),
  skipped('null', 'null', (question) => (question['answer'] = null)),
  skipped('list', '[]', (question) => (question['answer'] = [])),
  skipped('absent', 'absent', (question) => delete question['answer']),
  response({
    id: 'no-questions',
    title: 'a response without questions',
    evidence: {
      certainty: 'assumed',
      sources: ['assumed'],
      says: 'The description allows an empty list of questions.',
    },
    event: () =>
      changed(newEvent('ActionResponse.action'), (event) => {
        event['fromUser'] = newEvent('ActionResponse')['fromUser'];
      }),
    fix: 'Store a response without questions, too.',
  }),
  response({
    id: 'app-questions',
    title: 'a response that ends with the questions of the app',
    evidence: {
      certainty: 'observed',
      sources: ['observed-2017'],
      says: 'The app adds "Responder Location" and "ResponseTime" after the questions of the form.',
    },
    event: () => newEvent('SurveyResponse.questionsOfTheApp'),
    fix: 'Find questions by their titles, and accept more questions than the form has.',
  }),
  response({
    id: 'json-text',
    title: 'a response with JSON in a text answer',
    evidence: {
      certainty: 'observed',
      sources: ['observed'],
      says: 'Custom cards store a list as JSON in the answer to a Text question.',
    },
    event: () =>
      changed(newEvent('ActionResponse'), (_, [question]) => {
        question!['answer'] = questionsOf(newEvent('ActionResponse.jsonText'))[0]!['answer'];
      }),
    fix: 'Store the answer as a string, with all its quotation marks.',
  }),
];

function isAnswered({ answer = null }: Question): boolean {
  return answer !== null && answer !== '' && !(Array.isArray(answer) && answer.length === 0);
}
