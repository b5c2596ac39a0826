/** The lockfile has Node 24 only for this platform. */
export const isComplete = process.platform === 'linux' && process.arch === 'x64';
