import { spawnSync } from 'node:child_process';
import { toolPath } from './tools.js';

/** An element of XML: its name, its attributes, its text without the spaces around it, and the elements in it. */
export type XmlElement = [string, Record<string, string>, string, XmlElement[]];

const program = `
import json, sys, xml.etree.ElementTree as tree
def shown(e): return [e.tag, dict(e.attrib), (e.text or '').strip(), [shown(c) for c in e]]
print(json.dumps(shown(tree.fromstring(sys.stdin.buffer.read()))))`;

/**
 * Parses XML with Python, because Node has no parser for it. A suite that calls this function has the tag `python3`.
 *
 * @throws Error if the text is not XML
 */
export function parseXml(text: string): XmlElement {
  const { stdout, stderr } = spawnSync(toolPath('python3'), ['-c', program], {
    input: text,
    encoding: 'utf8',
  });
  if (stderr !== '') throw new Error(stderr);
  return JSON.parse(stdout) as XmlElement;
}
