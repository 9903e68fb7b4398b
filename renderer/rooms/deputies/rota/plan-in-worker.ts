/** Asks a worker of its own for a plan. */
import type { RotaFault } from '../../../../shared/deputies/rota/field.ts';
import type { RotaPlan } from '../../../../shared/deputies/rota/plan.ts';
import type { RotaProblem } from '../../../../shared/deputies/rota/problem.ts';
import type { Result } from '../../../../shared/kernel/result.ts';

/**
 * Plans beside the page. Ended by `signal`, it rejects with an AbortError and nothing is left running; a worker that
 * breaks is a bug of ours and rejects too.
 */
export function planInWorker(problem: RotaProblem, signal?: AbortSignal): Promise<Result<RotaPlan, RotaFault>> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted === true) return reject(ended());
    const worker = new Worker(new URL('./plan-worker.ts', import.meta.url), { type: 'module' });
    const stop = () => {
      worker.terminate();
      reject(ended());
    };
    const done = () => {
      worker.terminate();
      signal?.removeEventListener('abort', stop);
    };
    worker.onmessage = ({ data }: MessageEvent<Result<RotaPlan, RotaFault>>) => {
      done();
      resolve(data);
    };
    worker.onerror = () => {
      done();
      reject(new Error('BUG: the rota worker broke'));
    };
    signal?.addEventListener('abort', stop, { once: true });
    worker.postMessage(problem);
  });
}

function ended(): DOMException {
  return new DOMException('planning was ended', 'AbortError');
}
