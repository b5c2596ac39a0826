/** A YAML value. */
export type Node = null | boolean | number | string | Node[] | { [key: string]: Node };

/** The parsed files of a description. The key is the path under `spec/`, always with forward slashes. */
export type Tree = Map<string, Node>;

export function isMap(node: Node | undefined): node is { [key: string]: Node } {
  return typeof node === 'object' && node !== null && !Array.isArray(node);
}

export function isList(node: Node | undefined): node is Node[] {
  return Array.isArray(node);
}
