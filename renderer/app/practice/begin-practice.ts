/** In and out of the practice: the host leads this window there or back, and the page starts anew on what it finds. */
import type { HostClient } from '../../../shared/contract/client.ts';
import { saveNow } from '../../ui/save-now.ts';
import { forgetPractice } from './practice-memory.ts';

/** @returns why it could not begin; on success the page starts anew and nothing comes back */
export async function beginPractice(host: HostClient): Promise<Awaited<ReturnType<HostClient['settings']['beginPractice']>>> {
  await saveNow();
  const begun = await host.settings.beginPractice({});
  if (begun.ok) startAnew();
  return begun;
}

/** Everything practised is deleted. */
export async function endPractice(host: HostClient): Promise<boolean> {
  const ended = await host.settings.endPractice({});
  if (ended.ok) startAnew();
  return ended.ok;
}

/** Whoever locks in the middle of a practice leaves it, and the real station with it: its list of names must come up. */
export async function lockFromPractice(host: HostClient): Promise<boolean> {
  const ended = await host.settings.endPractice({});
  const out = ended.ok && (await host.access.signOut({})).ok;
  if (out) startAnew();
  return out;
}

function startAnew(): void {
  forgetPractice();
  window.location.hash = '';
  window.location.reload();
}
