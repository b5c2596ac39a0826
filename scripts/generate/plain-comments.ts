/** Matches a JSDoc comment and the indentation before it. */
const comment = /^( *)\/\*\*(.*?)\*\//gms;

/** Matches lines with the tags `@constant` and `@enum`, which say nothing that the type does not already say. */
const isNoise = (line: string) => /^@(constant|enum)\b/.test(line);

/**
 * Rewrites the comments of openapi-typescript. It removes the tag `@description`, so that editors show the description
 * as the text of the comment. It also removes the indentation of lines, because an indented line is code in Markdown.
 */
export function plainComments(code: string): string {
  return code.replaceAll(comment, (_, indentation: string, text: string) => {
    const lines = text
      .split('\n')
      .map((line) =>
        line
          .replace(/^ *\* ?| /, '')
          .replace(/^ {4}/, '')
          .trimEnd(),
      )
      .filter((line) => !isNoise(line))
      // Add an empty line between a summary and the description that follows it.
      .flatMap((line, index, all) =>
        line.startsWith('@description ') && all[index - 1] ? ['', line] : [line],
      )
      .map((line) => line.replace(/^@description /, ''));
    while (lines[0] === '') lines.shift();
    while (lines.at(-1) === '') lines.pop();
    const before = indentation === '' ? '\n' : indentation;
    if (lines.length < 2) return `${before}/** ${lines.join('')} */`;
    const body = lines.map((line) => `${indentation} *${line && ` ${line}`}\n`).join('');
    return `${before}/**\n${body}${indentation} */`;
  });
}
