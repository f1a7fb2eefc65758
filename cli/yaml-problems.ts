import { isSeveralDocuments, secondDocumentLine, yamlProblem } from '../src/notes/yaml-problem';

/** The first line of the block is the second of the note. */
const LINES_ABOVE = 1;

/** One plain sentence for what `load` threw, its line counted in the note, without js-yaml's picture of the place. */
export function describeYamlError(error: unknown, yaml: string): string {
  const problem = yamlProblem(error, yaml);
  if (!problem) return 'Its frontmatter is not valid YAML; correct it.';
  if (isSeveralDocuments(error)) return severalDocuments(yaml);
  const line = problem.line + 1 + LINES_ABOVE;
  if (problem.name !== undefined) {
    return `Its frontmatter has ${problem.name} twice, the second time in line ${line}; keep one of them.`;
  }
  return `Its frontmatter cannot be read: ${problem.sentence.replace('N', String(line))}.`;
}

function severalDocuments(yaml: string): string {
  const line = secondDocumentLine(yaml) + 1 + LINES_ABOVE;
  return `Its frontmatter cannot be read: line ${line} begins a second YAML document; delete "---" or "..." there.`;
}
