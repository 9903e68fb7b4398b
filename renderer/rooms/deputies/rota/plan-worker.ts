/// <reference lib="webworker" />
/** Plans a rota beside the page, so that nothing it shows waits for a second. One question, one answer, then the page ends it. */
import { planRota } from '../../../../shared/deputies/rota/plan.ts';
import type { RotaProblem } from '../../../../shared/deputies/rota/problem.ts';

self.onmessage = ({ data }: MessageEvent<RotaProblem>) => self.postMessage(planRota(data));
