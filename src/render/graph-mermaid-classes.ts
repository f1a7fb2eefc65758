/** Which boxes of a diagram are links, and how they look. */
import { noteName } from '../notes/note';
import type { DrawnService } from './drawing';
import { shortName } from './graph-mermaid-label';

const LOOKS = {
  centre: 'stroke:#e5484d,stroke-width:4px',
  finding: 'stroke:#e5484d,stroke-width:2px,stroke-dasharray:4 2',
  planned: 'stroke-dasharray:6 4',
  retired: 'stroke-dasharray:2 4',
};

/** Whether nothing stands on it yet, or any more. */
export function isIdle({ status }: DrawnService): boolean {
  return status === 'planned' || status === 'retired';
}

/** @param markOf `none`, or what else is to be told of a service. */
export function mermaidClasses(
  services: readonly DrawnService[],
  ids: ReadonlyMap<string, string>,
  markOf: (path: string) => 'centre' | 'finding' | 'none',
): readonly string[] {
  const classed = (name: string, members: readonly DrawnService[]): readonly string[] =>
    members.length > 0 ? [`  class ${members.map(({ path }) => ids.get(path) ?? '').join(',')} ${name}`] : [];
  return [
    ...classed('internal-link', linkedIn(services)),
    ...(['centre', 'finding'] as const).map((mark) => `  classDef ${mark} ${LOOKS[mark]}`),
    ...(['centre', 'finding'] as const).flatMap((mark) =>
      classed(
        mark,
        services.filter(({ path }) => markOf(path) === mark),
      ),
    ),
    ...(['planned', 'retired'] as const).flatMap((word) => {
      const members = services.filter(({ status }) => status === word);
      return members.length > 0 ? [`  classDef ${word} ${LOOKS[word]}`, ...classed(word, members)] : [];
    }),
  ];
}

/** A box leads to the note that its words name: not where they are cut, nor where several notes have that name. */
function linkedIn(services: readonly DrawnService[]): readonly DrawnService[] {
  const counts = new Map<string, number>();
  const keyOf = ({ path }: DrawnService): string => noteName(path).toLowerCase();
  for (const service of services) counts.set(keyOf(service), (counts.get(keyOf(service)) ?? 0) + 1);
  return services.filter(
    (service) => counts.get(keyOf(service)) === 1 && shortName(service.path) === noteName(service.path),
  );
}
