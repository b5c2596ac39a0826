/** The first lines of every generated file: where its content comes from, and where to change it. */
export function banner(name: string, comment: '//' | '#' = '//'): string {
  return `${comment} Generated from spec/${name} by \`npm run build\`: change the description, not this file.\n`;
}
