import { answerShapes } from './answer-shapes.js';
import { envelopeShapes } from './envelope-shapes.js';
import { eventTypeShapes } from './event-type-shapes.js';
import { handshakeShapes } from './handshake-shapes.js';
import { methodShapes } from './method-shapes.js';
import { refusalShapes } from './refusal-shapes.js';
import { repetitionShapes } from './repetition-shapes.js';
import type { Shape } from './shape.js';
import { unexpectedShapes } from './unexpected-shapes.js';

/** All shapes, in the order in which they are sent. */
export const shapes: readonly Shape[] = [
  ...handshakeShapes,
  ...eventTypeShapes,
  ...envelopeShapes,
  ...answerShapes,
  ...unexpectedShapes,
  ...repetitionShapes,
  ...refusalShapes,
  ...methodShapes,
];
