/** How a drawn picture looks at the moment. Only what looks different from before is touched. */
import { colourOf } from '../../picture/colour-by';
import { stateLines } from '../../picture/scene-box';
import type { LineLook, PicturePaint, ServiceLook } from '../../picture/paint';
import { type DrawnBox, nameBox, setLines } from './draw-boxes';
import type { ArrowHeads, DrawnLine } from './draw-lines';
import { drawWays } from './draw-ways';
import type { DrawnScene } from './draw-scene';

interface Painted {
  readonly look: ServiceLook;
  readonly words: string;
  /** Where the picture is coloured by a word of each. */
  readonly colour: number | undefined;
  readonly isSelected: boolean;
  /** Null: nothing is searched for. */
  readonly isFound: boolean | null;
}

const UNPAINTED: Painted = { look: 'plain', words: '', colour: undefined, isSelected: false, isFound: null };

export class ScenePainter {
  private readonly boxes = new Map<DrawnBox, Painted>();
  private readonly lines = new Map<DrawnLine, LineLook>();
  private ways: PicturePaint['ways'] = [];

  constructor(
    private readonly scene: DrawnScene,
    private readonly heads: ArrowHeads,
  ) {}

  paint(
    { services, lineLook, ways }: PicturePaint,
    selected: ReadonlySet<string>,
    found: ReadonlySet<string> | null,
  ): void {
    for (const drawn of this.scene.boxes) {
      const { path } = drawn.box;
      const painted = services.get(path) ?? UNPAINTED;
      const { look, words } = painted;
      const isFound = found && found.has(path);
      this.paintBox(drawn, { look, words, colour: colourOf(painted), isSelected: selected.has(path), isFound });
    }
    this.paintBand(services);
    if (ways.length + this.ways.length > 0) drawWays(this.scene, ways, this.heads);
    this.ways = ways;
    for (const line of this.scene.lines) this.paintLine(line, lineLook(line.way.from, line.way.to));
  }

  /** The way of a fall is the band itself: no line leads to what everything stands on. */
  private paintBand(services: PicturePaint['services']): void {
    const { band, boxes } = this.scene;
    const looks = boxes.filter(({ isPart }) => isPart).map(({ box }) => services.get(box.path)?.look ?? 'plain');
    const isOut = looks.some((look) => look === 'failed' || look === 'down');
    const isFaded = looks.every((look) => look === 'faded');
    band?.setAttribute('data-look', isOut ? 'lit' : isFaded ? 'faded' : 'plain');
  }

  private paintBox(drawn: DrawnBox, now: Painted): void {
    const { box, el, facts } = drawn;
    const before = this.boxes.get(drawn) ?? UNPAINTED;
    this.boxes.set(drawn, now);
    if (now.look !== before.look) el.setAttribute('data-look', now.look);
    if (now.colour !== before.colour) setOrRemove(el, 'data-colour', now.colour?.toString() ?? null);
    if (now.isSelected !== before.isSelected) setOrRemove(el, 'aria-pressed', now.isSelected ? 'true' : null);
    if (now.isFound !== before.isFound)
      setOrRemove(el, 'data-found', now.isFound === null ? null : String(now.isFound));
    if (now.words === before.words) return;
    if (!box.isChip) setLines(facts, now.words === '' ? box.facts : stateLines(box, now.words));
    nameBox(drawn, now.words);
  }

  private paintLine(line: DrawnLine, look: LineLook): void {
    if (look === (this.lines.get(line) ?? 'plain')) return;
    this.lines.set(line, look);
    line.el.setAttribute('data-look', look);
    line.el.setAttribute('marker-end', this.heads.of(look === 'lit' ? 'lit' : line.way.relation));
  }
}

function setOrRemove(el: Element, name: string, value: string | null): void {
  if (value === null) el.removeAttribute(name);
  else el.setAttribute(name, value);
}
