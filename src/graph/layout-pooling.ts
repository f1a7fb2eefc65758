/** The places of one row that come nearest to what its points wish for. */
export class RowPooling {
  private readonly count: Int32Array;
  private readonly weight: Float64Array;
  private readonly mean: Float64Array;
  private blocks = 0;

  constructor(longestRow: number) {
    this.count = new Int32Array(longestRow);
    this.weight = new Float64Array(longestRow);
    this.mean = new Float64Array(longestRow);
  }

  /** Starts a new row. */
  clear(): void {
    this.blocks = 0;
  }

  /**
   * Adds the next point of the row with where it would stand by itself, less its offset: how far it must at least be from the first.
   * Points that would come too close become one block at the mean of their wishes.
   *
   * Source: isotonic regression by pooling adjacent violators (Ayer and others, 1955). Cost: O(1) in the mean over a row.
   */
  add(wish: number, weight: number): void {
    let count = 1;
    let mean = wish;
    let sum = weight;
    for (; this.blocks > 0 && this.meanAt(this.blocks - 1) >= mean; this.blocks -= 1) {
      const left = this.weight[this.blocks - 1] ?? 0;
      mean = (this.meanAt(this.blocks - 1) * left + mean * sum) / (left + sum);
      sum += left;
      count += this.count[this.blocks - 1] ?? 0;
    }
    this.count[this.blocks] = count;
    this.weight[this.blocks] = sum;
    this.mean[this.blocks] = mean;
    this.blocks += 1;
  }

  /** Post: the sum of the weighed squared distances to the wishes is the smallest that the offsets allow. */
  write(points: readonly number[], offsets: Float64Array, x: Float64Array): void {
    let i = 0;
    for (let block = 0; block < this.blocks; block += 1) {
      const mean = this.meanAt(block);
      for (const end = i + (this.count[block] ?? 0); i < end; i += 1) x[points[i] ?? 0] = mean + (offsets[i] ?? 0);
    }
  }

  private meanAt(block: number): number {
    return this.mean[block] ?? 0;
  }
}
