/** The texts before the two tables of results. */
export const decisive = `# The recipes in the products that they name

\`npm run hosts\` runs each recipe of the receiver's guide in the product, as npm has it, and makes this table.
It fails when a result changes.
More hosts are in [report-only.md](report-only.md).

- \`passes\`: the product and the receiver did what they have to.
- \`404\` and \`308 to the URL\`, with a trailing slash: the handshake fails there, too, so a webhook with this URL cannot be created. A client that follows the 308 loses nothing.
- \`500 with the fix\`, behind a parser that has read the body: the response and \`onError\` say what to change.
- \`works behind a stand-in\`: a program of this project takes the place of the platform.
- \`–\`: the case is not run: the platform decides about paths, and the recipe about the parser.
`;

export const reportOnly = `# The recipes in more products

As [results.md](results.md), but a change of these results fails nothing: \`npm run hosts\` prints it, and writes this file.
`;
