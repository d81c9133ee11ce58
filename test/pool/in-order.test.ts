import { describe, expect, it } from "vitest";
import { inOrder } from "../../src/pool/in-order.ts";

const wait = (milliseconds: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, milliseconds));

async function* numbers(count: number, asked: number[] = []): AsyncGenerator<number> {
  for (let n = 0; n < count; n += 1) {
    asked.push(n);
    yield n;
  }
}

async function collect<T>(source: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of source) all.push(one);
  return all;
}

const slowFirst = async (n: number): Promise<number> => {
  await wait(n === 0 ? 150 : 1);
  return n;
};

async function* broken(): AsyncGenerator<number> {
  yield 1;
  throw new Error("the disk is gone");
}

describe("results in order", () => {
  it("keeps the order of the items where the first is the slowest", async () => {
    expect(await collect(inOrder(numbers(6), slowFirst, { concurrency: 3, window: 10, patience: Infinity }))).toEqual([
      0, 1, 2, 3, 4, 5,
    ]);
  });

  it("lets a finished result pass a slower one when it has waited long enough", async () => {
    const order = await collect(inOrder(numbers(6), slowFirst, { concurrency: 3, window: 10, patience: 30 }));
    expect(order.at(-1)).toBe(0);
    expect(order.toSorted()).toEqual([0, 1, 2, 3, 4, 5]);
  });

  it("runs no more tasks at once than allowed", async () => {
    let running = 0;
    let most = 0;
    const work = async (n: number): Promise<number> => {
      most = Math.max(most, ++running);
      await wait(2);
      running -= 1;
      return n;
    };
    await collect(inOrder(numbers(20), work, { concurrency: 3, window: 10, patience: Infinity }));
    expect(most).toBe(3);
  });

  it("asks for no more items than the window holds while the first is slow", async () => {
    const asked: number[] = [];
    const results = inOrder(numbers(100, asked), slowFirst, { concurrency: 2, window: 5, patience: Infinity });
    const first = results.next();
    await wait(100);
    expect(asked.length).toBeLessThanOrEqual(5);
    await first;
    await results.return(undefined);
  });

  it("gives what was finished before it passes on the source's failure", async () => {
    const seen: number[] = [];
    const run = async (): Promise<void> => {
      for await (const n of inOrder(broken(), async (item) => item, { concurrency: 2, window: 5, patience: Infinity }))
        seen.push(n);
    };
    await expect(run()).rejects.toThrow("the disk is gone");
    expect(seen).toEqual([1]);
  });
});
