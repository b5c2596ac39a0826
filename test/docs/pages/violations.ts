/** Faults that only a change in the renderers could mend. The lists may only shrink: what is no longer found fails. */
import type { KnownViolation } from './axe.js';

export const ofRedoc: KnownViolation[] = [
  {
    rule: 'label-content-name-mismatch',
    selector: '[data-testid=dropdown] > button[aria-label][aria-haspopup=menu]',
    reason: 'The choice of an example is called "Example", and shows the title of the chosen one.',
  },
];

export const ofScalar: KnownViolation[] = [
  {
    rule: 'aria-input-field-name',
    selector: '.code-input-lite__editor',
    reason: 'The fields for credentials have no name.',
  },
  {
    rule: 'aria-required-attr',
    selector: '.code-input-lite__editor',
    reason: 'They say that they are comboboxes, and not whether their list is open.',
  },
  {
    rule: 'button-name',
    selector: 'button[aria-controls]:has(svg)',
    reason: 'The buttons that copy have no name.',
  },
];
