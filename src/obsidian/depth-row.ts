import type { Setting } from 'obsidian';
import { whatWorkAdds } from '../report/practise-like-work';
import type { Survey } from '../survey';

export interface DepthSource {
  readonly isWork: () => boolean;
  readonly store: (isWork: boolean) => Promise<void>;
  readonly survey: () => Promise<Survey>;
}

const HOME =
  'Off, the checks look at what would really hurt. On, they add the full discipline, for those who practise for the job.';

/** The switch of the depth, and below it what it adds, worked out from the notes as they are. Returns what to do when it goes. */
export function drawDepth(row: Setting, source: DepthSource): () => void {
  let isGone = false;
  row.setDesc(HOME);
  row.addToggle((toggle) => toggle.setValue(source.isWork()).onChange((isWork) => source.store(isWork)));
  const adds = row.descEl.createDiv({ cls: 'homelab-depth-adds', attr: { role: 'status' } });
  void source.survey().then(
    (survey) => {
      if (!isGone) adds.setText(whatWorkAdds(survey).sentence);
    },
    // What cannot be read now is said where one works with the notes.
    () => adds.remove(),
  );
  return () => {
    isGone = true;
  };
}
