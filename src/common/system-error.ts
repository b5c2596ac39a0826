/** Messages for errors of the operating system. */

/** The reason and the fix for each error code of the system. */
const known: Record<string, readonly [reason: string, fix: string]> = {
  EACCES: ['permission is denied', 'ask for the permission, or choose another location'],
  EBUSY: [
    'it is in use, or a file system is mounted there',
    'stop the program that uses it, or mount its directory instead',
  ],
  EDQUOT: ['the disk quota is used up', 'free some space'],
  EEXIST: ['it exists already', 'remove it, or choose another name'],
  EFBIG: ['the file would be larger than allowed', 'raise the limit (ulimit -f)'],
  EISDIR: ['it is a directory', 'name a file'],
  ELOOP: ['its symbolic links form a loop', 'name the file itself'],
  EMFILE: ['this process has too many open files', 'raise the limit (ulimit -n)'],
  ENAMETOOLONG: ['the name is too long', 'choose a shorter name'],
  ENFILE: ['the system has too many open files', 'close some programs'],
  ENOENT: ['it does not exist', 'check the path'],
  ENOSPC: ['the disk is full', 'free some space'],
  ENOTDIR: ['a part of the path is not a directory', 'check the path'],
  EPERM: ['the system does not allow it', 'ask for the permission, or choose another location'],
  EROFS: ['the file system is read-only', 'choose another location'],
};

/** An error of a call to the operating system. */
interface SystemError extends Error {
  code: string;
  syscall: string;
  path?: string;
}

/** Returns whether an error comes from the operating system. Such an error is not a bug of this program. */
export function isSystemError(error: unknown): error is SystemError {
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as Partial<SystemError>;
  return typeof syscall === 'string' && typeof code === 'string' && /^E[A-Z\d]+$/.test(code);
}

/** Says which call failed, and why: `mkdir dist failed: the disk is full (ENOSPC). Fix: …`. */
export function systemFailure(error: SystemError): string {
  const { syscall, path } = error;
  return `${path === undefined ? syscall : `${syscall} ${path}`} failed: ${systemReason(error)}`;
}

/** Says why a call failed: `permission is denied (EACCES). Fix: …`. */
export function systemReason({ code }: { code: string }): string {
  const [reason, fix] = known[code] ?? [];
  return reason === undefined ? `the system reports ${code}.` : `${reason} (${code}). Fix: ${fix}.`;
}
