/** The words of the chapter "Sources", which lists the statements by their sources and by their certainty. */
export const statements = {
  certainty: { documented: 'documented', observed: 'observed', assumed: 'assumed' },
  meaning: {
    documented: 'Statements that Microsoft documented.',
    observed: 'Statements that captured traffic or public programs show.',
    assumed: 'Statements that this project assumes, because no source covers them.',
  },
  contradictions: 'Contradictions',
  contradictionsLead:
    'Each entry names a statement, the claim of each source, and the decision of this project. Errors and inconsistencies within one source are listed, too.',
  decision: 'Decision',
  assumed: 'Assumed by this project',
  entirely: 'Entirely assumed',
  partly: 'Partly assumed',
  partlyLead: 'A part of each of these statements is assumed; the named sources support the rest.',
  observed: 'Observed',
  documented: 'Documented by Microsoft',
  kinds: {
    operations: 'Operations',
    events: 'Events',
    fields: 'Fields',
  },
};
