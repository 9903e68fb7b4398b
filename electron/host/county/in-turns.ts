/** Many small requests, a few at a time: a county has sixty databases, and a server in a cupboard has two cores. */
const atOnce = 6;

/** Runs the work for each item, at most six at once. @throws what the first failing one threw, after those under way are done */
export async function inTurns<T>(items: readonly T[], work: (item: T) => Promise<void>): Promise<void> {
  const rest = items.slice();
  const lane = async () => {
    for (let item = rest.shift(); item !== undefined; item = rest.shift()) await work(item);
  };
  const lanes = await Promise.allSettled(Array.from({ length: Math.min(atOnce, items.length) }, lane));
  for (const done of lanes) if (done.status === 'rejected') throw done.reason;
}
