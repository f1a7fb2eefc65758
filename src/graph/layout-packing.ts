/** A part of the picture that no line joins to the others. */
export interface Part {
  readonly width: number;
  readonly height: number;
}

export interface Corner {
  readonly x: number;
  readonly y: number;
}

/** How wide the picture is to be for its height. */
const ASPECT = 1.6;

/**
 * The upper left corner of each part: in shelves from left to right, the tallest parts first, with their lower edges on one line.
 *
 * Post: no two parts are nearer to each other than `gap`. Cost: O(parts log parts). Source: shelf packing (next fit, decreasing height).
 */
export function packParts(parts: readonly Part[], gap: number): { corners: Corner[]; width: number; height: number } {
  const area = parts.reduce((sum, part) => sum + (part.width + gap) * (part.height + gap), 0);
  const widest = parts.reduce((most, part) => Math.max(most, part.width), Math.sqrt(area * ASPECT));
  const corners = parts.map((): Corner => ({ x: 0, y: 0 }));
  const byHeight = [...parts.keys()].sort((a, b) => (parts[b]?.height ?? 0) - (parts[a]?.height ?? 0) || a - b);
  let shelf = { x: 0, y: 0, height: 0 };
  let width = 0;
  for (const index of byHeight) {
    const part = parts[index] ?? { width: 0, height: 0 };
    if (shelf.x > 0 && shelf.x + part.width > widest) shelf = { x: 0, y: shelf.y + shelf.height + gap, height: 0 };
    shelf.height = Math.max(shelf.height, part.height);
    corners[index] = { x: shelf.x, y: shelf.y + shelf.height - part.height };
    width = Math.max(width, shelf.x + part.width);
    shelf.x += part.width + gap;
  }
  return { corners, width, height: shelf.y + shelf.height };
}
