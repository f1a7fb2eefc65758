/** What is written to accept a risk, as `records/accepted-risk.ts` reads it. */
export interface Acceptance {
  readonly check: string;
  /** The path of a note, or words; empty: whatever the cause. */
  readonly cause: string;
  /** `2027-05-24` */
  readonly until: string;
  /** On one line. */
  readonly reason: string;
}

/** `backup-stale [[NAS]] until 2027-05-24: the disk is on its way`. A cause that no link can hold is left out. */
export function acceptedRiskText({ check, cause, until, reason }: Acceptance): string {
  const target = cause.replace(/\.md$/, '');
  const link = target === '' || /[[\]|#^\r\n]/.test(target) ? '' : ` [[${target}]]`;
  return `${check}${link}${until === '' ? '' : ` until ${until}`}${reason === '' ? '' : `: ${reason}`}`;
}
