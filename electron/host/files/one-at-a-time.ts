/** A queue of one: tasks run in the order they came, so that of two writes of one file the later call wins. */

export type OneAtATime = <T>(task: () => Promise<T>) => Promise<T>;

/** A task that fails does not hold up the next. */
export function oneAtATime(): OneAtATime {
  let last: Promise<unknown> = Promise.resolve();
  return (task) => {
    const mine = last.then(task);
    last = mine.catch(() => undefined);
    return mine;
  };
}
