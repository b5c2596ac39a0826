import { descriptionsOf } from './lib/prose.js';

/** A description is made of sentences, or is a noun phrase that ends like one. */
export default function descriptionFullStop(_root, _options, { document }) {
  return descriptionsOf(document)
    .filter(({ text }) => text.trim() !== '' && !/\.[*_]*$/.test(text.trim()))
    .map(({ text, path }) => ({
      path,
      message: `The description ends in "${text.trim().slice(-20)}". Fix: end it with a full stop.`,
    }));
}
