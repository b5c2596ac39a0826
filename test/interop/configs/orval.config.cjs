const { resolve } = require('node:path');

module.exports = {
  kaizala: {
    // Use absolute paths, because orval resolves relative paths from the folder of this file.
    input: resolve(process.env.BUNDLE),
    output: { target: resolve('client.ts'), client: 'axios-functions', headers: true },
  },
};
