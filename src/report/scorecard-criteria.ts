/** What the levels ask: the set of a production-ready service, at home scale. Bronze: we know what it is. Silver: it is looked after. Gold: it would be saved. Platinum: it was tried. */
import { CRITERIA_OF_BACKUPS } from './scorecard-backups';
import { CRITERIA_OF_DOCUMENTATION } from './scorecard-documentation';
import { CRITERIA_OF_OPERATION } from './scorecard-operation';
import { CRITERIA_OF_SECURITY } from './scorecard-security';
import type { Criterion } from './scorecard-criterion';

export const CRITERIA: readonly Criterion[] = [
  ...CRITERIA_OF_DOCUMENTATION,
  ...CRITERIA_OF_OPERATION,
  ...CRITERIA_OF_BACKUPS,
  ...CRITERIA_OF_SECURITY,
];
