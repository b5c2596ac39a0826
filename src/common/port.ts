/**
 * Ports that browsers and `fetch` never call: https://fetch.spec.whatwg.org/#port-blocking. They could not call an
 * emulator on such a port.
 */
const blocked = new Set([
  1, 7, 9, 11, 13, 15, 17, 19, 20, 21, 22, 23, 25, 37, 42, 43, 53, 69, 77, 79, 87, 95, 101, 102,
  103, 104, 109, 110, 111, 113, 115, 117, 119, 123, 135, 137, 139, 143, 161, 179, 389, 427, 465,
  512, 513, 514, 515, 526, 530, 531, 532, 540, 548, 554, 556, 563, 587, 601, 636, 989, 990, 993,
  995, 1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668,
  6669, 6679, 6697, 10080,
]);

/** Returns whether a string is a port: a whole number from 0 to 65535. Port 0 stands for any free port. */
export function isPort(text: string): boolean {
  return /^\d{1,5}$/.test(text) && Number(text) <= 65_535;
}

/** Returns the message for a string that is not a port. */
export function noPort(option: string, text: string): string {
  return `${option} ${JSON.stringify(text)} is not a port; expected a whole number from 0 to 65535, where 0 stands for any free port.`;
}

/** Returns why browsers and `fetch` cannot call a port, or undefined if they can. */
export function blockedPort(port: number): string | undefined {
  return blocked.has(port)
    ? `Browsers and fetch refuse to call port ${port}, because it belongs to another protocol. Fix: choose another port.`
    : undefined;
}

/**
 * Returns why a program cannot listen on a port, or undefined for an error with another cause.
 *
 * @param retry the option that chooses another port: `--port 0`
 */
export function portProblem(error: unknown, port: number, retry: string): string | undefined {
  const reasons: Record<string, string> = {
    EADDRINUSE: 'is in use',
    EACCES: 'needs more rights',
  };
  const { code = '' } = (error ?? {}) as { code?: string };
  const reason = reasons[code];
  return (
    reason && `Port ${port} ${reason} (${code}). Fix: try ${retry}, which chooses a free port.`
  );
}
