import type { FailurePicture } from '../../picture/failure-picture';
import type { FoundServices } from '../../picture/find-services';
import type { PictureOptions } from '../../picture/picture-options';
import type { VisibleGraph } from '../../picture/visible-graph';
import type { WeakSpotLayer } from '../../picture/weak-spots';
import type { WorstPair } from '../../picture/worst-pairs';
import type { Lab } from '../../inventory/lab';
import type { Survey } from '../../survey';
import type { Desk } from '../desk';
import type { GraphState } from './open-graph';
import type { PairRun } from './pair-run';

/** What the parts of the view draw. */
export interface Shown {
  readonly lab: Lab;
  /** Comes a moment after the lab. */
  readonly survey: Survey | null;
  /** Selected in it is what is there. */
  readonly state: GraphState;
  readonly visible: VisibleGraph;
  /** Nothing is drawn until a service is named. */
  readonly isAsking: boolean;
  /** What falls with what is selected; null where nothing is. */
  readonly failure: FailurePicture | null;
  /** All of them, on or not, worked out when first asked for; empty before the survey is there. */
  readonly layers: readonly WeakSpotLayer[];
  /** While the pairs are looked at. */
  readonly pairs: PairRun | null;
  readonly pair: WorstPair | null;
  readonly search: string;
  readonly found: FoundServices | null;
  /** The one of what was found that one has gone to. */
  readonly hit: string | null;
  readonly isList: boolean;
}

/** What a person does in the view, whichever part of it they do it in. */
export interface GraphActions {
  readonly desk: Desk;
  /** Changes these options; the others stay. */
  choose(change: PictureOptions): void;
  /** Makes the picture one of what is around this service. */
  turnTo(path: string): void;
  /** Changes what else is kept. */
  keep(change: Partial<Omit<GraphState, 'options'>>): void;
  /** A press on a service: selects it, or no longer. */
  press(path: string, adds: boolean): void;
  clear(): void;
  search(text: string): void;
  showHub(path: string): void;
  /** To the next, or the one before, of what was found. */
  goOn(step: 1 | -1): void;
  /** Draws what was found and is not drawn. */
  showFound(): void;
  open(path: string, event: MouseEvent | KeyboardEvent): void;
  menu(path: string, event: MouseEvent | KeyboardEvent, el: Element): void;
  hover(path: string, event: MouseEvent, el: Element): void;
  turnPairs(isOn: boolean): void;
  seePair(pair: WorstPair | null): void;
}
