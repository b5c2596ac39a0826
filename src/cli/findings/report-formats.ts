/**
 * The formats of a report. They have their own file, because the definition of `validate` needs them, and must not load
 * the validators.
 */
export const reportFormats = ['text', 'github', 'json', 'junit', 'sarif'] as const;
export type ReportFormat = (typeof reportFormats)[number];
