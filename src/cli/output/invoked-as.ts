const { npm_lifecycle_event: event, npm_lifecycle_script: script = '' } = process.env;

/** The command as this process was called, so that what is printed can be typed as it stands. */
export const invokedAs =
  event === 'npx' && /^['"]?kaizala-webhooks\b/.test(script)
    ? 'npx kaizala-webhooks'
    : 'kaizala-webhooks';
