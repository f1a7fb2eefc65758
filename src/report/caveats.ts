import { counted } from '../dates';
import { isActive } from '../inventory/dependency-graph';
import type { Survey } from '../survey';

/** What an answer about these services cannot know of, a sentence each: better said than missed. */
export function caveatsOf(survey: Survey, named: readonly string[]): readonly string[] {
  return [...notInUse(survey, named), ...notCounted(survey)];
}

function notInUse({ lab }: Survey, named: readonly string[]): readonly string[] {
  return named.flatMap((path) => {
    const service = lab.inventory.serviceAt(path);
    return service && !isActive(service) ? [`${service.title} is ${service.status ?? ''}: nothing falls with it.`] : [];
  });
}

function notCounted({ findings }: Survey): readonly string[] {
  const of = (...checks: string[]): number => findings.filter((finding) => checks.includes(finding.check)).length;
  const [notes, links] = [of('note-unreadable'), of('link-broken', 'link-ambiguous')];
  const parts = [
    ...(notes > 0 ? [counted(notes, 'note that cannot be read', 'notes that cannot be read')] : []),
    ...(links > 0
      ? [counted(links, 'link that leads to no service, or to several', 'links that lead to no service, or to several')]
      : []),
  ];
  return parts.length === 0 ? [] : [`Not counted: ${parts.join(', ')}; the report names them.`];
}
