/** The texts by which an event is found in the store of a receiver. */
import { randomBytes } from 'node:crypto';
import { isObject } from '../../common/json.js';
import type { ProbeEvent, Question } from './probe-event.js';

/** The names of the fields with texts that people write. Receivers do not parse them. */
const textNames = /^(title|text|caption|(group|member|responder|assignee)Name)$/;

/** The names of the fields with the name of a file. */
const fileNames = /^(mediaFileName|fileName)$/;

/** Returns a text that occurs nowhere else. */
export function newMarker(): string {
  return `probe-${randomBytes(6).toString('hex')}`;
}

/** Returns the marker of an event: the last digits of its id. They are short enough for most columns of a database. */
export function markerOf({ eventId }: Pick<ProbeEvent, 'eventId'>): string {
  return eventId.slice(-12);
}

/** Returns whether `data` contains the marker of its event. */
export function hasMarker(event: ProbeEvent): boolean {
  return JSON.stringify(event.data).includes(markerOf(event));
}

/** Adds the marker of an event to every text in `data`, because a receiver may store only some of them. */
export function markTexts(event: ProbeEvent, questions: readonly Question[]): void {
  const marker = markerOf(event);
  const { data } = event;
  markFields(data, marker);
  if (Array.isArray(data['media'])) for (const one of data['media']) markFields(one, marker);
  if (isObject(data['responseDetails'])) markFields(data['responseDetails']['response'], marker);
  for (const question of questions) {
    const { type, answer } = question;
    // An answer that contains JSON must stay valid.
    if (/^(Large)?Text$/.test(String(type)) && typeof answer === 'string' && /^[^[{]/.test(answer))
      question['answer'] = answer.replace(/\s*$/, ` ${marker}$&`);
  }
}

function markFields(fields: unknown, marker: string): void {
  if (!isObject(fields)) return;
  for (const [name, value] of Object.entries(fields)) {
    // An empty text stays empty, because the shape may be about it.
    if (typeof value !== 'string' || value === '') continue;
    if (textNames.test(name)) fields[name] = `${value} ${marker}`;
    if (fileNames.test(name)) fields[name] = value.replace(/(\.[^.]*)?$/, `-${marker}$1`);
  }
}
