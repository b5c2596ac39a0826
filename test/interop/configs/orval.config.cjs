const { resolve } = require('node:path');

module.exports = {
  kaizala: {
    // Use absolute paths, because relative paths would start at this file.
    input: resolve(process.env.BUNDLE),
    output: { target: resolve('client.ts'), client: 'axios-functions', headers: true },
  },
};
