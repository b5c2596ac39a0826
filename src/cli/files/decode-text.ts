import { FileFailure } from './file-failure.js';
import { Lines } from './lines.js';

/**
 * For each format of compressed files: the first bytes of such a file in hexadecimal digits, the name of the format,
 * and the command that decompresses the file.
 */
const archives: [start: string, name: string, program: string][] = [
  ['1f8b', 'gzip', 'gunzip -c'],
  ['504b0304', 'zip', 'unzip -p'],
  ['28b52ffd', 'zstd', 'zstd -dc'],
  ['425a68', 'bzip2', 'bunzip2 -c'],
  ['fd377a585a00', 'xz', 'xz -dc'],
];

/**
 * The byte order marks of encodings other than UTF-8. If two marks begin with the same bytes, the longer mark comes
 * first, because the first match is used.
 */
const byteOrderMarks: [start: string, encoding: string][] = [
  ['fffe0000', 'UTF-32LE'],
  ['0000feff', 'UTF-32BE'],
  ['fffe', 'UTF-16LE'],
  ['feff', 'UTF-16BE'],
];

/**
 * Returns a failure if the first bytes of a file show that it is not JSON in UTF-8. The command does not convert such a
 * file, because a wrong guess of the encoding would change the data that is sent.
 */
export function foreignEncoding(bytes: Uint8Array, file: string): FileFailure | undefined {
  const start = Buffer.from(bytes.subarray(0, 6)).toString('hex');
  const [, archive, program] = archives.find(([magic]) => start.startsWith(magic)) ?? [];
  if (archive)
    return new FileFailure(
      file,
      `is compressed with ${archive}; expected JSON in UTF-8. Fix: decompress it first, with ${program}.`,
    );
  const [, marked] = byteOrderMarks.find(([mark]) => start.startsWith(mark)) ?? [];
  if (marked)
    return new FileFailure(
      file,
      `is ${marked} with a byte order mark, as some shells write it; expected JSON in UTF-8. Fix: convert it with iconv -f ${marked.slice(0, 6)} -t UTF-8.`,
    );
  const unmarked = wideEncoding(bytes);
  if (unmarked)
    return new FileFailure(
      file,
      `is ${unmarked} without a byte order mark; expected JSON in UTF-8. Fix: convert it with iconv -f ${unmarked} -t UTF-8.`,
    );
  if (start.startsWith('efbbbf'))
    return new FileFailure(
      file,
      `begins with a byte order mark (U+FEFF), which JSON.parse and many other parsers refuse; expected JSON in UTF-8 without one. Fix: save it as UTF-8 without a byte order mark, or remove its first three bytes with tail -c +4.`,
    );
  return undefined;
}

/**
 * Detects JSON in UTF-16 or UTF-32. The first character of JSON is ASCII, so only one byte of this character is not 0.
 */
function wideEncoding(bytes: Uint8Array): string | undefined {
  const zeros = [...bytes.subarray(0, 4)].map((byte) => (byte === 0 ? '0' : 'x')).join('');
  if (zeros === 'x000') return 'UTF-32LE';
  if (zeros === '000x') return 'UTF-32BE';
  if (zeros.startsWith('x0')) return 'UTF-16LE';
  return zeros.startsWith('0x') ? 'UTF-16BE' : undefined;
}

/**
 * Decodes a file, or a part of it.
 *
 * @param firstLine the number of the first line of the part
 * @throws Failure with the location and the reason, if the bytes are not UTF-8
 */
export function decodeText(bytes: Uint8Array, file: string, firstLine = 1): string {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    const offset = invalidAt(bytes);
    const before = new TextDecoder().decode(bytes.subarray(0, offset));
    const reason = reasonFor(bytes.subarray(offset, offset + 6), offset + 6 > bytes.length);
    throw new FileFailure(file, reason, positionAfter(before, firstLine));
  }
  const zero = text.indexOf('\0');
  if (zero < 0) return text;
  throw new FileFailure(
    file,
    'there is a NUL character (U+0000), probably because UTF-16 was appended to a file in UTF-8; expected JSON in UTF-8. Fix: write the whole file again in UTF-8.',
    positionAfter(text.slice(0, zero), firstLine),
  );
}

/** Returns the line and the column where the text `before` ends. This text begins at the line `firstLine`. */
function positionAfter(before: string, firstLine: number): { line: number; column: number } {
  return new Lines(before, firstLine).positionOf(before.length);
}

/** Returns the offset of the first bytes that are not UTF-8. */
function invalidAt(bytes: Uint8Array): number {
  // This decoder replaces invalid bytes by U+FFFD. But the file may also contain a valid U+FFFD, the bytes EF BF BD.
  // Skip each valid U+FFFD.
  const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  let offset = 0;
  let from = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', from)) {
    offset += Buffer.byteLength(text.slice(from, at));
    if (bytes[offset] !== 0xef || bytes[offset + 1] !== 0xbf || bytes[offset + 2] !== 0xbd)
      return offset;
    offset += 3;
    from = at + 1;
  }
  return offset;
}

/**
 * Returns the reason why the bytes are not UTF-8, and the fix.
 *
 * @param bytes the bytes that are not UTF-8, and the bytes after them
 * @param isEnd whether the file ends with these bytes
 */
function reasonFor(bytes: Uint8Array, isEnd: boolean): string {
  const [first = 0, second = 0, third = 0] = bytes;
  if (first === 0xed && second >= 0xa0 && bytes.length > 2) {
    const code = 0xd000 + ((second & 0x3f) << 6) + (third & 0x3f);
    const isPair = code < 0xdc00 && bytes[3] === 0xed && bytes[4]! >= 0xb0;
    const name = `\\u${code.toString(16).toUpperCase()}`;
    return isPair
      ? `there is a surrogate pair that begins with ${name}, written as two times three bytes, which is CESU-8; expected UTF-8. Fix: write the character in four bytes, or as two escapes such as \\ud83d\\ude00.`
      : `there is a lone surrogate, ${name}, in three bytes, which is not a character; expected UTF-8. Fix: delete it, or write U+FFFD.`;
  }
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  const isStart = first >= 0xc2 && first <= 0xf4 && bytes.slice(1).every((byte) => byte >> 6 === 2);
  if (isEnd && isStart && bytes.length < length)
    return 'the file is cut off within a character; expected all bytes of the character. Fix: get the whole file.';
  return `the byte 0x${first.toString(16).padStart(2, '0')} is not UTF-8; expected JSON in UTF-8. Fix: save it as UTF-8.`;
}
