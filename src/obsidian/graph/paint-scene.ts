/** How a drawn picture looks at the moment. Only what looks different from before is touched. */
import { colourOf } from '../../picture/colour-by';
import { fitFacts } from '../../picture/scene-box';
import type { LineLook, PicturePaint, ServiceLook } from '../../picture/paint';
import { type DrawnBox, nameBox } from './draw-boxes';
import type { ArrowHeads, DrawnLine } from './draw-lines';
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

  constructor(
    private readonly scene: DrawnScene,
    private readonly heads: ArrowHeads,
  ) {}

  paint({ services, lineLook }: PicturePaint, selected: ReadonlySet<string>, found: ReadonlySet<string> | null): void {
    for (const drawn of this.scene.boxes) {
      const { path } = drawn.box;
      const painted = services.get(path) ?? UNPAINTED;
      const { look, words } = painted;
      const isFound = found && found.has(path);
      this.paintBox(drawn, { look, words, colour: colourOf(painted), isSelected: selected.has(path), isFound });
    }
    for (const line of this.scene.lines) this.paintLine(line, lineLook(line.way.from, line.way.to));
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
    facts.textContent = now.words === '' ? box.facts.text : fitFacts(now.words, box);
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
