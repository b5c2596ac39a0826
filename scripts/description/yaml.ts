/** Writes YAML that every parser reads as the same value. */
import { DEFAULT_SCALAR_STYLE_RULES, dump, SCALAR_STYLE, type ScalarStyleRule } from 'js-yaml';
import { otherReading } from './yaml-readings.js';

/**
 * Leaves no string without quotes that is something else to a parser. js-yaml quotes what it reads itself, and it does not
 * read a number that is too large, such as the commit `37e9684`.
 */
const quoteOtherReadings: ScalarStyleRule = (layout) => {
  const isString = layout.node.tag === 'tag:yaml.org,2002:str';
  if (isString && otherReading(layout.node.value) !== undefined)
    layout.allowedStylesMask &= ~(1 << SCALAR_STYLE.PLAIN);
};

/**
 * A value as a YAML document, without references and with a line for each paragraph.
 *
 * @example
 * toYaml({ commit: '37e9684' }); // "commit: '37e9684'\n"
 */
export function toYaml(value: unknown): string {
  return dump(value, {
    noRefs: true,
    lineWidth: -1,
    // Before the others, which choose among the styles that are left.
    scalarStyleRules: [quoteOtherReadings, ...Object.values(DEFAULT_SCALAR_STYLE_RULES)],
  });
}
