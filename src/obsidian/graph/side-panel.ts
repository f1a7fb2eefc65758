import { setIcon } from 'obsidian';
import { plainText } from '../../briefing/sentence';
import { hasNoLines } from '../../picture/start-options';
import { drawFailure, hiddenIn } from './failure-panel';
import type { GraphActions, Shown } from './graph-actions';
import { drawOverview, overviewOf } from './overview-panel';
import { drawPairs } from './pairs-panel';
import { drawWeakSpots, layersOn } from './weak-spots-panel';

/** What stands beside the picture: what falls, what is weak, or with what to begin. */
export class SidePanel {
  private readonly el: HTMLElement;
  private readonly body: HTMLElement;
  private readonly fold: HTMLButtonElement;
  /** Stays where it is, so that a screen reader says what changes in it. */
  private readonly said: HTMLElement;
  private drawn = '';
  private about = '';

  constructor(
    parent: HTMLElement,
    private readonly actions: GraphActions,
  ) {
    this.el = parent.createEl('section', { cls: 'homelab-graph-side', attr: { 'aria-label': 'What it means' } });
    this.fold = this.el.createEl('button', {
      cls: 'clickable-icon homelab-graph-fold',
      attr: { type: 'button', 'aria-label': 'Fold', 'aria-expanded': 'true' },
    });
    this.fold.addEventListener('click', () => this.setFolded(!this.el.hasClass('is-folded')));
    this.said = this.el.createDiv({ cls: 'homelab-graph-said', attr: { role: 'status' } });
    this.body = this.el.createDiv('homelab-graph-side-body');
    this.setFolded(false);
  }

  /** Only what is new is drawn anew: what has the focus, or a finger on it, stays. */
  show(shown: Shown): void {
    const about = aboutOf(shown);
    const key = JSON.stringify([about, shown.isAsking, ...contentOf(about, shown)]);
    if (key === this.drawn) return;
    this.drawn = key;
    // The stage asks for a service then, and names the same.
    this.el.toggle(!(about === 'overview' && shown.isAsking));
    const isOther = about !== this.about;
    this.about = about;
    const focused = this.focusedText();
    this.body.empty();
    this.el.dataset['about'] = about;
    this.draw(about, shown);
    this.said.setText(shown.failure ? plainText(shown.failure.panel.headline) : '');
    if (isOther) this.body.scrollTop = 0;
    // On a narrow screen there is little room: what nobody asked for is folded.
    if (isOther) this.setFolded(about === 'overview' && !hasNoLines(shown.lab));
    if (focused === null) return;
    const same = [...this.body.querySelectorAll('button')].find((one) => one.textContent === focused);
    same?.focus({ preventScroll: true });
  }

  private draw(about: About, shown: Shown): void {
    const { body, actions } = this;
    const drawings = {
      failure: drawFailure,
      pairs: drawPairs,
      'weak-spots': drawWeakSpots,
      overview: drawOverview,
    } satisfies Record<About, typeof drawFailure>;
    drawings[about](body, actions, shown);
  }

  private setFolded(isFolded: boolean): void {
    this.el.toggleClass('is-folded', isFolded);
    this.fold.setAttribute('aria-expanded', String(!isFolded));
    this.fold.setAttribute('aria-label', isFolded ? 'Unfold' : 'Fold');
    setIcon(this.fold, isFolded ? 'chevron-up' : 'chevron-down');
  }

  private focusedText(): string | null {
    const { activeElement } = this.el.doc;
    return activeElement && this.body.contains(activeElement) ? activeElement.textContent : null;
  }
}

type About = 'failure' | 'pairs' | 'weak-spots' | 'overview';

function aboutOf({ failure, pairs, state }: Shown): About {
  if (failure) return 'failure';
  if (pairs) return 'pairs';
  return state.layers.length > 0 ? 'weak-spots' : 'overview';
}

function contentOf(about: About, shown: Shown): readonly unknown[] {
  const { failure, pairs, pair, state, survey } = shown;
  switch (about) {
    case 'failure':
      return [failure?.panel, hiddenIn(shown), state.options.focus];
    case 'pairs':
      return [pairs?.answer, pairs?.percent(), pairs?.isStopped, pair];
    case 'weak-spots':
      return [layersOn(shown), survey === null];
    case 'overview':
      return [overviewOf(shown)];
  }
}
