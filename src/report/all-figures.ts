import { availabilityOf } from '../availability/availability';
import { type AvailabilityFigures, figuresOf } from '../availability/figures';
import type { Survey } from '../survey';

/** The availability of all services over all periods: more than a note tells, so it is worked out for other programs alone. */
export function allFiguresOf(survey: Survey): readonly AvailabilityFigures[] {
  return figuresOf(availabilityOf(survey), (path) => survey.lab.inventory.serviceAt(path)?.slo);
}
