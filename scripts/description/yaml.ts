/** Writes values as YAML in such a way that all YAML parsers read the same value. */
import { DEFAULT_SCALAR_STYLE_RULES, dump, SCALAR_STYLE, type ScalarStyleRule } from 'js-yaml';
import { otherReading } from './yaml-readings.js';

/**
 * Quotes every string that any YAML parser may read as another kind of value. Without this rule, js-yaml quotes only
 * the strings that js-yaml itself would misread. It would not quote the commit `37e9684`: other parsers read this
 * string as a very large number, but js-yaml reads it as a string.
 */
const quoteOtherReadings: ScalarStyleRule = (layout) => {
  const isString = layout.node.tag === 'tag:yaml.org,2002:str';
  if (isString && otherReading(layout.node.value) !== undefined)
    layout.allowedStylesMask &= ~(1 << SCALAR_STYLE.PLAIN);
};

/**
 * Converts a value to a YAML document without aliases. Long lines are not wrapped.
 *
 * @example
 * toYaml({ commit: '37e9684' }); // "commit: '37e9684'\n"
 */
export function toYaml(value: unknown): string {
  return dump(value, {
    noRefs: true,
    lineWidth: -1,
    // The rule `quoteOtherReadings` must come first, because the other rules choose among the styles that it allows.
    scalarStyleRules: [quoteOtherReadings, ...Object.values(DEFAULT_SCALAR_STYLE_RULES)],
  });
}
