import { fileURLToPath } from 'node:url';

/** The root folder of the project. It does not depend on the current folder of the process. */
export const root = fileURLToPath(new URL('../../', import.meta.url)).replace(/[\\/]$/, '');
