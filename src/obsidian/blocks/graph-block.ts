import { blockPicture, graphOptions } from '../../picture/block-pictures';
import { plainPaint } from '../../picture/paint';
import type { PictureOptions } from '../../picture/picture-options';
import type { Survey } from '../../survey';
import { EmbeddedPicture } from '../graph/embedded-picture';
import { BlockDrawing } from './block-drawing';

/** `view: graph`: what stands on what. */
export class GraphBlock extends BlockDrawing {
  private picture: EmbeddedPicture | null = null;
  /** What was chosen by `Show`; gone with the block. */
  private chosen: PictureOptions = {};

  override show(survey: Survey, services: readonly string[]): void {
    const { desk, el, sourcePath, options } = this.place;
    this.picture ??= this.addChild(
      new EmbeddedPicture(desk, el, sourcePath, (change) => {
        this.chosen = { ...this.chosen, ...change };
        this.again?.();
      }),
    );
    this.again = () => this.show(survey, services);
    const wanted = { ...graphOptions(options.picture, services), ...this.chosen };
    const visible = blockPicture(survey, wanted);
    this.picture.show({ visible, paint: plainPaint(visible), options: wanted });
  }

  private again: (() => void) | null = null;
}
