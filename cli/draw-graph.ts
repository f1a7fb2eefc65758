import { graphData, type GraphFilter } from '../src/picture/graph-data';
import { leftOutText } from '../src/picture/left-out';
import { visibleGraph } from '../src/picture/visible-graph';
import { readKind } from '../src/records/service';
import { drawingOf } from '../src/render/drawing-of';
import type { Drawing } from '../src/render/drawing';
import { emptyWords } from '../src/render/drawing-words';
import { renderCanvas } from '../src/render/graph-canvas';
import { renderGraphJson } from '../src/render/graph-json';
import { mermaidOf } from '../src/render/graph-mermaid';
import { renderSvg } from '../src/render/graph-svg';
import type { Survey } from '../src/survey';
import { type Request, UsageError } from './arguments';
import { servicesNamed } from './named';
import type { Answer } from './open-vault';

/** What stands on what: all that the notes say of it, or as much as the app would draw. */
export function drawGraph(survey: Survey, request: Request): Answer {
  const filter = filterOf(survey, request);
  const { format } = request;
  if (!request.simplify) {
    const data = graphData(survey.lab, filter);
    const drawing = { ...data, hidden: survey.lab.inventory.services.length - data.services.length };
    return format === 'json'
      ? { text: renderGraphJson(data), messages: emptyMessages(drawing) }
      : draw(drawing, format);
  }
  if (format === 'json') throw new UsageError('--simplify is for pictures; JSON has every line');
  const visible = visibleGraph(survey.lab, filter, survey.findings);
  const words = leftOutText(visible.leftOut);
  const { text, messages = [] } = draw(drawingOf(visible), format);
  return { text, messages: [...messages, ...(words === '' ? [] : [words])] };
}

/** The file, and what whoever asked for it has to know of it. */
function draw(drawing: Drawing, format: string): Answer {
  const messages = emptyMessages(drawing);
  if (format === 'canvas') return { text: renderCanvas(drawing), messages };
  if (format === 'svg') return { text: renderSvg(drawing), messages };
  const { text, notDrawn } = mermaidOf(drawing);
  return { text, messages: [...messages, ...notDrawn] };
}

/** Of a vault without services the other commands say nothing either. */
function emptyMessages(drawing: Drawing): readonly string[] {
  const words = drawing.hidden ? emptyWords(drawing) : null;
  return words === null ? [] : [words];
}

function filterOf(survey: Survey, request: Request): GraphFilter {
  const { focus, steps, direction, environment, kinds, criticalities, search } = request;
  if (direction !== undefined && focus === undefined)
    throw new UsageError('--direction wants --focus, the service from which it goes up or down');
  if (steps !== undefined && focus === undefined)
    throw new UsageError('--steps wants --focus, the service from which the steps are counted');
  const [centre] = focus === undefined ? [] : servicesNamed(survey, [focus]);
  return {
    focus: centre,
    steps,
    direction,
    environment,
    kinds: kinds?.map((kind) => (kind === 'none' ? '' : (readKind(kind) ?? ''))),
    criticalities,
    search,
  };
}
