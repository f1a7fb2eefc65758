import { graphData, type GraphFilter } from '../src/picture/graph-data';
import { leftOutText } from '../src/picture/left-out';
import { visibleGraph } from '../src/picture/visible-graph';
import { readKind } from '../src/records/service';
import { drawingOf } from '../src/render/drawing-of';
import type { Drawing } from '../src/render/drawing';
import { renderCanvas } from '../src/render/graph-canvas';
import { renderGraphJson } from '../src/render/graph-json';
import { renderMermaid } from '../src/render/graph-mermaid';
import { renderSvg } from '../src/render/graph-svg';
import type { Survey } from '../src/survey';
import { type Request, UsageError } from './arguments';
import { servicesNamed } from './named';
import type { Answer } from './open-vault';

/** What stands on what: all that the notes say of it, or as much as the app would draw. */
export function drawGraph(survey: Survey, request: Request): Answer {
  const filter = filterOf(survey, request);
  if (!request.simplify) {
    const data = graphData(survey.lab, filter);
    return { text: request.format === 'json' ? renderGraphJson(data) : draw(data, request.format) };
  }
  if (request.format === 'json') throw new UsageError('--simplify is for pictures; JSON has every line');
  const visible = visibleGraph(survey.lab, filter, survey.findings);
  const words = leftOutText(visible.leftOut);
  return { text: draw(drawingOf(visible), request.format), messages: words === '' ? [] : [words] };
}

function draw(drawing: Drawing, format: string): string {
  if (format === 'canvas') return renderCanvas(drawing);
  return format === 'svg' ? renderSvg(drawing) : renderMermaid(drawing);
}

function filterOf(survey: Survey, request: Request): GraphFilter {
  const { focus, steps, direction, environment, kinds, criticalities, search } = request;
  if (direction !== undefined && focus === undefined)
    throw new UsageError('--direction wants --focus, the service from which it goes up or down');
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
