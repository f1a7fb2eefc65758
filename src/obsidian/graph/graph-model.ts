import type { Lab } from '../../inventory/lab';
import { type FailurePicture, failurePicture } from '../../picture/failure-picture';
import { findServices } from '../../picture/find-services';
import type { PictureOptions } from '../../picture/picture-options';
import { renamedOptions, renamedPaths } from '../../picture/renamed-service';
import { asksForFocus } from '../../picture/start-options';
import { type VisibleGraph, visibleGraph } from '../../picture/visible-graph';
import { type WeakSpotLayer, weakSpots } from '../../picture/weak-spots';
import type { WorstPair } from '../../picture/worst-pairs';
import type { Survey } from '../../survey';
import type { Shown } from './graph-actions';
import { type GraphState, NEW_GRAPH } from './open-graph';
import type { PairRun } from './pair-run';

interface Failed {
  readonly lab: Lab;
  readonly selected: readonly string[];
  readonly picture: FailurePicture;
}

/** What the view knows, and what follows from it: worked out once, and only when it is asked for. */
export class GraphModel {
  state: GraphState = NEW_GRAPH;
  pairs: PairRun | null = null;
  pair: WorstPair | null = null;
  searched = '';
  /** What was found and gone to last. */
  foundAt: string | null = null;
  lab: Lab | null = null;
  private survey: Survey | null = null;
  private drawn: VisibleGraph | null = null;
  private layers: readonly WeakSpotLayer[] | null = null;
  private failed: Failed | null = null;

  takeLab(lab: Lab): void {
    this.lab = lab;
    this.drawn = null;
  }

  /** A note has another path; the lab that has it there comes a moment later. */
  takeRename(from: string, to: string): void {
    const { options, selected } = this.state;
    this.state = {
      ...this.state,
      options: renamedOptions(options, from, to),
      selected: renamedPaths(selected, from, to),
    };
  }

  /** What is selected and there: a note that is gone may be back in a moment, as a sync deletes and writes anew. */
  selected(): readonly string[] {
    const { lab, state } = this;
    const there = state.selected.filter((path) => lab?.inventory.serviceAt(path));
    return there.length === state.selected.length ? state.selected : there;
  }

  takeSurvey(survey: Survey): void {
    this.survey = survey;
    this.layers = null;
    this.drawn = null;
  }

  takeState(state: GraphState): void {
    this.state = state;
    this.pair = null;
    this.drawn = null;
  }

  setOptions(change: PictureOptions): void {
    this.state = { ...this.state, options: withoutEmpty({ ...this.state.options, ...change }) };
    this.drawn = null;
  }

  /** What is drawn, or would be; null before there is a lab. */
  visible(): VisibleGraph | null {
    if (!this.lab) return null;
    return (this.drawn ??= visibleGraph(this.lab, this.state.options, this.survey?.findings));
  }

  /** Nothing is drawn until a service is named. */
  isAsking(): boolean {
    const visible = this.visible();
    return !this.state.drawsMany && visible !== null && asksForFocus(visible, this.state.options);
  }

  /** @param prefersList as it suits the device, until a person says. */
  shown(prefersList: boolean): Shown | null {
    const { lab, survey, pairs, pair, searched, foundAt } = this;
    const state = { ...this.state, selected: this.selected() };
    const visible = this.visible();
    if (!lab || !visible) return null;
    const layers = (): readonly WeakSpotLayer[] => this.weakSpots();
    const found = findServices(lab, visible, searched);
    return {
      lab,
      survey,
      state,
      visible,
      isAsking: this.isAsking(),
      failure: this.failureIn(lab, state.selected),
      get layers() {
        return layers();
      },
      pairs,
      pair,
      search: searched,
      found,
      hit: found && foundAt !== null && found.drawn.includes(foundAt) ? foundAt : null,
      isList: state.isList ?? prefersList,
    };
  }

  /** Once for what is selected: a search asks for it at each key. */
  private failureIn(lab: Lab, selected: readonly string[]): FailurePicture | null {
    if (selected.length === 0) return null;
    if (this.failed?.lab !== lab || this.failed.selected.join('\n') !== selected.join('\n')) {
      this.failed = { lab, selected, picture: failurePicture(lab, selected) };
    }
    return this.failed.picture;
  }

  private weakSpots(): readonly WeakSpotLayer[] {
    this.layers ??= this.survey ? weakSpots(this.survey) : null;
    return this.layers ?? [];
  }
}

/** What chooses nothing is not kept. */
function withoutEmpty(options: PictureOptions): PictureOptions {
  const chosen = Object.entries(options).filter(([, value]) => value !== undefined);
  return Object.fromEntries(chosen);
}
