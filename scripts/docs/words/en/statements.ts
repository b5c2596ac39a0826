/** The words of the chapter that lists the statements by source and certainty. */
export const statements = {
  certainty: { documented: 'documented', observed: 'observed', assumed: 'assumed' },
  meaning: {
    documented: 'Statements that Microsoft documented.',
    observed: 'Statements that captured traffic or public programs show.',
    assumed: 'Statements that this project decided, because the sources are silent.',
  },
  contradictions: 'Contradictions',
  contradictionsLead:
    'Each entry names a statement, the claim of each source, and the decision of this project. Errors and inconsistencies within one source are listed, too.',
  decision: 'Decision',
  assumed: 'Assumed by this project',
  alone: 'Without any other source',
  partly: 'Beside other sources',
  partlyLead: 'Each of these statements is assumed in part; the named sources support the rest.',
  observed: 'Observed',
  documented: 'Documented by Microsoft',
  kinds: {
    operations: 'Operations',
    events: 'Events',
    fields: 'Fields',
  },
};
