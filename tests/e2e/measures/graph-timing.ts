/** What ours and its peers are measured with, in the page. */

/** A graph as the peers take it, and what a failure changes in it. */
export interface PeerGraph {
  readonly nodes: readonly { readonly path: string; readonly title: string }[];
  /** `from` above `to`. */
  readonly edges: readonly { readonly from: string; readonly to: string }[];
  readonly failed: readonly string[];
}

export interface Timing {
  /** Until the call is over. */
  readonly call: number;
  /** Until the frame with what it changed is painted. */
  readonly painted: number;
}

/** Where a picture is drawn, above everything else in the page: each has one as large as a tab. */
export function placeFor(name: string): HTMLElement {
  const place = document.body.createDiv({ attr: { 'data-measured': name } });
  Object.assign(place.style, {
    position: 'fixed',
    inset: '20px',
    width: '1000px',
    height: '700px',
    zIndex: '1000',
    overflow: 'hidden',
    background: 'var(--background-primary)',
  });
  return place;
}

/** Begins just after a frame, so that the wait for the next one is the same for all. */
export async function timed(work: () => Promise<void> | void): Promise<Timing> {
  await nextPaint();
  const begin = performance.now();
  await work();
  const call = performance.now() - begin;
  await nextPaint();
  return { call, painted: performance.now() - begin };
}

/** A message that is sent in a frame arrives when the frame is painted. */
function nextPaint(): Promise<void> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => {
        resolve();
      };
      port2.postMessage(null);
    });
  });
}
