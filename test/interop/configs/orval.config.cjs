const { resolve } = require('node:path');

module.exports = {
  kaizala: {
    // Relative paths would begin at this file.
    input: resolve(process.env.BUNDLE),
    output: { target: resolve('client.ts'), client: 'axios-functions', headers: true },
  },
};
