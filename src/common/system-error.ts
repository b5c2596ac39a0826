/** Errors of the operating system, in the words of a sentence. */

/** Why the system refused something, and what helps; by its code. */
const known: Record<string, readonly [reason: string, fix: string]> = {
  EACCES: ['permission is denied', 'ask for the permission, or choose another place'],
  EBUSY: [
    'it is in use, or something is mounted there',
    'end what uses it, or mount its directory',
  ],
  EDQUOT: ['the disk quota is used up', 'free some space'],
  EEXIST: ['it exists already', 'remove it, or choose another name'],
  EFBIG: ['the file would be larger than allowed', 'raise the limit (ulimit -f)'],
  EISDIR: ['it is a directory', 'name a file'],
  ELOOP: ['its symbolic links lead in a circle', 'name the file itself'],
  EMFILE: ['this process has too many open files', 'raise the limit (ulimit -n)'],
  ENAMETOOLONG: ['the name is too long', 'choose a shorter one'],
  ENFILE: ['the system has too many open files', 'close some programs'],
  ENOENT: ['it does not exist', 'check the path'],
  ENOSPC: ['the disk is full', 'free some space'],
  ENOTDIR: ['a part of the path is not a directory', 'check the path'],
  EPERM: ['the system does not allow it', 'ask for the permission, or choose another place'],
  EROFS: ['the file system is read-only', 'choose another place'],
};

/** An error that a call to the operating system ended with. */
interface SystemError extends Error {
  code: string;
  syscall: string;
  path?: string;
}

/** Whether an error comes from the operating system, and so is not a mistake of this program. */
export function isSystemError(error: unknown): error is SystemError {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as Partial<SystemError>;
  return typeof syscall === 'string' && typeof code === 'string' && /^E[A-Z\d]+$/.test(code);
}

/** What the system refused, and why: `mkdir dist failed: the disk is full (ENOSPC). Fix: …`. */
export function systemFailure(error: SystemError): string {
  const { syscall, path } = error;
  return `${path === undefined ? syscall : `${syscall} ${path}`} failed: ${systemReason(error)}`;
}

/** Why the system refused something: `permission is denied (EACCES). Fix: …`. */
export function systemReason({ code }: { code: string }): string {
  const [reason, fix] = known[code] ?? [];
  return reason === undefined ? `the system reports ${code}.` : `${reason} (${code}). Fix: ${fix}.`;
}
