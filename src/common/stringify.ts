/**
 * `JSON.stringify`, also for a value of a million brackets: JSON.parse reads those, and JSON.stringify fails on some
 * thousand of them.
 *
 * @param value what JSON.parse gave. Of a deep value, `toJSON` is not called
 */
export function stringify(value: unknown): string {
  try {
    return JSON.stringify(value);
  } catch (error) {
    if (error instanceof RangeError) return stringifyDeep(value);
    throw error;
  }
}

/** The same text without recursion, which takes three times as long. */
export function stringifyDeep(root: unknown): string {
  let text = '';
  // What is still to be written, the next at the end: values, and what stands between them.
  const open: unknown[] = [root];
  while (open.length > 0) {
    const value = open.pop();
    if (value instanceof Verbatim) {
      text += value.text;
    } else if (typeof value !== 'object' || value === null) {
      text += JSON.stringify(value);
    } else {
      const list = Array.isArray(value);
      text += list ? '[' : '{';
      open.push(list ? endOfList : endOfObject);
      const members = Object.entries(value);
      for (let index = members.length - 1; index >= 0; index--) {
        const [name, member] = members[index]!;
        open.push(member);
        if (!list) open.push(new Verbatim(`${JSON.stringify(name)}:`));
        if (index > 0) open.push(comma);
      }
    }
  }
  return text;
}

/** What is no value, but a part of the text. */
class Verbatim {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

const comma = new Verbatim(',');
const endOfList = new Verbatim(']');
const endOfObject = new Verbatim('}');
