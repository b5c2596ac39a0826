/** Whether a text is a port: a whole number from 0, which stands for any free one, to 65535. */
export function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

/** Says that a text is no port. */
export function noPort(option: string, text: string): string {
  return `${option} "${text}" is no port: give a whole number from 0 (any free one) to 65535.`;
}

/**
 * Why nobody can listen on a port; undefined where an error says something else.
 *
 * @param retry what asks for another one: `--port 0`
 */
export function portProblem(error: unknown, port: number, retry: string): string | undefined {
  const reasons: Record<string, string> = { EADDRINUSE: 'is taken', EACCES: 'needs more rights' };
  const reason = reasons[(error as NodeJS.ErrnoException | undefined)?.code ?? ''];
  return reason && `Port ${port} ${reason}: try ${retry}, which takes a free one.`;
}
