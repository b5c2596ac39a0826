import { deepestJson } from '../../common/json-depth.js';
import { below } from '../../common/json-pointer.js';
import {
  faultAt,
  type JsonFault,
  readScalar,
  readString,
  type Scalar,
  skipSpace,
  stringValueOf,
} from './json-lexer.js';

interface Container {
  isArray: boolean;
  /** The index of the current item, if the container is an array. */
  index: number;
  /** The name of the current field, including its quotation marks, if the container is an object. */
  name: string;
}

/**
 * Reads the tokens of a JSON text, one after another, up to the first fault. It keeps only the open brackets in memory.
 * A parser that builds a tree needs a hundred bytes for each `1,`, so a file of 16 MiB could take a gigabyte of memory.
 *
 * @example
 * const reader = new JsonReader('{"a": [1]}');
 * while (reader.next()) if (reader.kind === 'number') console.log(reader.pointer); // /a/0
 */
export class JsonReader {
  /**
   * The kind of the current token: an opening (`begin`) or closing (`end`) bracket of an array or an object, the name
   * of a field, or a value without brackets.
   */
  kind: 'begin' | 'end' | 'name' | Scalar['kind'] = 'literal';
  /** The offset at which the token begins. */
  start = 0;
  /** The offset at which the token ends. */
  end = 0;
  /** The fault that stopped the reader; undefined if the reader has found no fault so far. */
  fault: JsonFault | undefined;
  readonly #text: string;
  readonly #open: Container[] = [];
  #expected: 'value' | 'item' | 'name' | 'field' | 'comma' | 'nothing' = 'value';
  /** The offset from which the next token is read. */
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  /** Reads the next token. Returns false if the document has ended, or if there is a fault. */
  next(): boolean {
    if (this.fault) return false;
    this.#at = skipSpace(this.#text, this.#at);
    const isArray = this.#open.at(-1)?.isArray;
    if (this.#expected === 'comma' && this.#text[this.#at] === ',') {
      this.#at = skipSpace(this.#text, this.#at + 1);
      this.#expected = isArray ? 'value' : 'name';
    }
    switch (this.#expected) {
      case 'nothing':
        return this.#at < this.#text.length && this.#fail('expected the end of the document');
      case 'comma':
        if (this.#closes()) return this.#close();
        return this.#fail(`expected a comma or a closing ${isArray ? 'bracket' : 'brace'}`);
      case 'item':
        return this.#closes() ? this.#close() : this.#value();
      case 'field':
        return this.#closes() ? this.#close() : this.#name();
      case 'name':
        return this.#name();
      case 'value':
        return this.#value();
    }
  }

  /** The number of arrays and objects that contain the current token. */
  get level(): number {
    return this.#open.length - (this.kind === 'begin' ? 1 : 0);
  }

  /**
   * The name or the index of the current token in the object or array that contains it; undefined for the document
   * itself.
   */
  get key(): string | undefined {
    const container = this.#open[this.level - 1];
    return container && keyOf(container);
  }

  /** The JSON Pointer to the current token. */
  get pointer(): string {
    return this.#open.slice(0, this.level).map(keyOf).reduce(below, '');
  }

  #name(): boolean {
    if (this.#text[this.#at] !== '"')
      return this.#fail('expected the name of a field, in double quotes');
    const read = readString(this.#text, this.#at);
    if (!('end' in read)) return this.#stop(read);
    this.#token('name', read.end);
    this.#open.at(-1)!.name = this.#text.slice(this.start, this.end);
    this.#at = skipSpace(this.#text, this.#at);
    if (this.#text[this.#at] !== ':') return this.#fail('expected a colon');
    this.#at += 1;
    this.#expected = 'value';
    return true;
  }

  #value(): boolean {
    const container = this.#open.at(-1);
    if (container) container.index += 1;
    const character = this.#text[this.#at];
    if (character === '[' || character === '{') return this.#begin(character === '[');
    this.#expected = container ? 'comma' : 'nothing';
    const read = readScalar(this.#text, this.#at);
    return 'end' in read ? this.#token(read.kind, read.end) : this.#stop(read);
  }

  #begin(isArray: boolean): boolean {
    if (this.#open.length === deepestJson)
      return this.#fail(`the document is nested deeper than ${deepestJson} levels`);
    this.#open.push({ isArray, index: -1, name: '""' });
    this.#expected = isArray ? 'item' : 'field';
    return this.#token('begin', this.#at + 1);
  }

  #closes(): boolean {
    return this.#text[this.#at] === (this.#open.at(-1)!.isArray ? ']' : '}');
  }

  #close(): boolean {
    this.#open.pop();
    this.#expected = this.#open.length > 0 ? 'comma' : 'nothing';
    return this.#token('end', this.#at + 1);
  }

  #token(kind: JsonReader['kind'], end: number): true {
    this.kind = kind;
    this.start = this.#at;
    this.end = end;
    this.#at = end;
    return true;
  }

  #fail(reason: string): false {
    return this.#stop(faultAt(this.#text, this.#at, reason));
  }

  #stop(fault: JsonFault): false {
    this.fault = fault;
    return false;
  }
}

function keyOf({ isArray, index, name }: Container): string {
  return isArray ? String(index) : stringValueOf(name);
}
