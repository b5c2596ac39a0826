/** Writes YAML that every parser reads as the same value. */
import { DEFAULT_SCALAR_STYLE_RULES, dump, SCALAR_STYLE, type ScalarStyleRule } from 'js-yaml';
import { otherReading } from './yaml-readings.js';

/**
 * Quotes every string that any parser may read as another kind of value. js-yaml quotes only the strings that js-yaml
 * itself would misread. It does not read too large numbers, such as the commit `37e9684`.
 */
const quoteOtherReadings: ScalarStyleRule = (layout) => {
  const isString = layout.node.tag === 'tag:yaml.org,2002:str';
  if (isString && otherReading(layout.node.value) !== undefined)
    layout.allowedStylesMask &= ~(1 << SCALAR_STYLE.PLAIN);
};

/**
 * A value as a YAML document, without aliases and without line wraps.
 *
 * @example
 * toYaml({ commit: '37e9684' }); // "commit: '37e9684'\n"
 */
export function toYaml(value: unknown): string {
  return dump(value, {
    noRefs: true,
    lineWidth: -1,
    // This rule must be the first: the others choose among the styles that are left.
    scalarStyleRules: [quoteOtherReadings, ...Object.values(DEFAULT_SCALAR_STYLE_RULES)],
  });
}
