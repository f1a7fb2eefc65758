import { keyText, scalarText } from '../notes/yaml-scalar';

/** What a file of settings is made of. */
export type YamlValue = string | readonly YamlValue[] | { readonly [key: string]: YamlValue };

/** A value as a YAML file, in blocks, with quotes where they are needed. */
export function yamlText(value: YamlValue): string {
  return linesOf(value)
    .map((line) => `${line}\n`)
    .join('');
}

function linesOf(value: YamlValue): string[] {
  if (typeof value === 'string') return [scalarText(value, 'plain', false)];
  if (isList(value)) return value.flatMap((item) => linesOf(item).map((line, at) => (at === 0 ? '- ' : '  ') + line));
  return Object.entries(value).flatMap(([key, inner]) => {
    const lines = linesOf(inner);
    return typeof inner === 'string'
      ? [`${keyText(key)}: ${lines.join('')}`]
      : [`${keyText(key)}:`, ...lines.map((line) => `  ${line}`)];
  });
}

function isList(value: YamlValue): value is readonly YamlValue[] {
  return Array.isArray(value);
}
