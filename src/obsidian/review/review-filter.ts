import type { Practice, Severity } from '../../checks/check';
import { EVERYTHING, filterCounts, PRACTICES, SEVERITIES } from '../../report/review-rows';
import { tickRow } from '../graph/filter-menu';
import { linkButton } from '../graph/graph-button';
import type { ReviewState } from './open-review';
import type { ReviewActions, ReviewShown } from './review-actions';
import { capitalised } from './words';

/** How much is ticked. */
export function filtersOn({ practices, severities, accepted, fresh }: ReviewState): number {
  return practices.length + severities.length + Number(accepted) + Number(fresh);
}

/** What the list is narrowed down to: nothing ticked of a group is all of it. */
export function drawFilter(el: HTMLElement, { survey, news, state }: ReviewShown, actions: ReviewActions): void {
  const counts = filterCounts(survey);
  el.addClass('mod-wide');
  const columns = el.createDiv('homelab-graph-columns');
  drawGroup(columns, { title: 'Practice', all: PRACTICES, on: state.practices, counts }, (practices) =>
    actions.keep({ practices }),
  );
  drawGroup(columns, { title: 'Severity', all: SEVERITIES, on: state.severities, counts }, (severities) =>
    actions.keep({ severities }),
  );
  const others = columns.createEl('fieldset');
  others.createEl('legend', { text: 'Also' });
  const hint = String(counts.get('accepted') ?? 0);
  const accepted = tickRow(others, { key: 'accepted', label: 'Accepted risks', isOn: state.accepted, hint });
  accepted.addEventListener('change', () => actions.keep({ accepted: accepted.checked }));
  if (news?.news.since != null) {
    const label = `New since ${news.news.since}`;
    const fresh = tickRow(others, { key: 'fresh', label, isOn: state.fresh, hint: '' });
    fresh.addEventListener('change', () => actions.keep({ fresh: fresh.checked }));
  }
  if (filtersOn(state) === 0) return;
  const { search: _, ...everything } = EVERYTHING;
  linkButton(el, 'Show everything', () => actions.keep(everything));
}

interface Group<T extends Practice | Severity> {
  readonly title: string;
  readonly all: readonly T[];
  readonly on: readonly T[];
  readonly counts: ReturnType<typeof filterCounts>;
}

function drawGroup<T extends Practice | Severity>(
  parent: HTMLElement,
  { title, all, on, counts }: Group<T>,
  turn: (now: readonly T[]) => void,
): void {
  const group = parent.createEl('fieldset');
  group.createEl('legend', { text: title });
  for (const value of all) {
    const hint = String(counts.get(value) ?? 0);
    const tick = tickRow(group, { key: value, label: capitalised(value), isOn: on.includes(value), hint });
    tick.addEventListener('change', () => turn(all.filter((one) => (one === value ? tick.checked : on.includes(one)))));
  }
}
