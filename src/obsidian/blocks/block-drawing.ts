import { Component } from 'obsidian';
import type { BlockOptions } from '../../picture/block-options';
import type { Survey } from '../../survey';
import type { Desk } from '../desk';

/** Where a block stands, and what it asks for. */
export interface BlockPlace {
  readonly desk: Desk;
  readonly el: HTMLElement;
  /** The note around it. */
  readonly sourcePath: string;
  readonly options: BlockOptions;
  /** Says in the block what went wrong after it was shown. */
  fail(reason: string): void;
}

/** What a block draws below its messages. It is shown again whenever the lab was read again. */
export abstract class BlockDrawing extends Component {
  constructor(protected readonly place: BlockPlace) {
    super();
  }

  /** @param services what the block is about, as paths. */
  abstract show(survey: Survey, services: readonly string[]): void;
}
