import type { Desk } from '../desk';
import { HomelabBlock } from './homelab-block';
import { insertCommands } from './insert-block';
import { surveyNewsOf } from './survey-news';

/** The code block `homelab-ops`, and the commands that write one. */
export function registerBlocks(desk: Desk): void {
  const { plugin } = desk;
  const news = surveyNewsOf(desk);
  const blocks = new Set<HomelabBlock>();
  plugin.registerMarkdownCodeBlockProcessor('homelab-ops', (source, el, context) => {
    const block = new HomelabBlock(el, source, context.sourcePath, desk, news);
    blocks.add(block);
    block.register(() => blocks.delete(block));
    context.addChild(block);
  });
  // A note that is open when the plugin goes is not drawn anew: what stands in it would stay, and do nothing.
  plugin.register(() => {
    for (const block of [...blocks]) block.unload();
  });
  for (const command of insertCommands(desk)) plugin.addCommand(command);
}
