import { misuse } from '../../common/failure.js';
import { visibleAscii } from '../../common/text.js';
import type { Credentials } from '../../common/types.js';

type Environment = Readonly<Record<string, string | undefined>>;

const variables = {
  applicationId: 'KAIZALA_APPLICATION_ID',
  applicationSecret: 'KAIZALA_APPLICATION_SECRET',
  refreshToken: 'KAIZALA_REFRESH_TOKEN',
} as const;

/**
 * Returns the credentials in the environment variables, or undefined if no variable is set.
 *
 * @throws Failure that names the missing variables, if only some of the variables are set
 */
export function credentialsFrom(env: Environment): Credentials | undefined {
  const all = Object.values(variables);
  const missing = all.filter((name) => !env[name]);
  if (missing.length === all.length) return undefined;
  if (missing.length > 0) {
    const set = all.filter((name) => env[name]);
    throw misuse(
      `${set.join(' and ')} ${set.length > 1 ? 'are' : 'is'} set, but ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not. Fix: set all three, or none.`,
    );
  }
  const { applicationId, applicationSecret, refreshToken } = variables;
  return {
    applicationId: env[applicationId]!,
    applicationSecret: env[applicationSecret]!,
    refreshToken: env[refreshToken]!,
  };
}

/** The names of the three environment variables with credentials, for messages. */
export const credentialVariables = Object.values(variables).join(', ');

/**
 * Returns the callback token in the environment, or undefined if it is not set or empty.
 *
 * @throws Failure if the value cannot be the token of a webhook; the message does not repeat the value
 */
export function callbackTokenFrom(env: Environment): string | undefined {
  const token = env['KAIZALA_CALLBACK_TOKEN'] || undefined;
  if (token !== undefined && !visibleAscii.test(token))
    throw misuse(
      'KAIZALA_CALLBACK_TOKEN is not a token; expected visible ASCII characters, without spaces. Fix: correct the variable.',
    );
  return token;
}

/**
 * Returns the token of the admin routes in the environment, or undefined if it is not set or empty.
 *
 * @throws Failure if the value cannot be a token; the message does not repeat the value
 */
export function adminTokenFrom(env: Environment): string | undefined {
  const token = env['KAIZALA_EMULATOR_TOKEN'] || undefined;
  if (token !== undefined && (token.length < 16 || !visibleAscii.test(token)))
    throw misuse(
      'KAIZALA_EMULATOR_TOKEN is not a token; expected at least 16 visible ASCII characters, without spaces. Fix: set it to a random token, such as the output of openssl rand -hex 16.',
    );
  return token;
}
