/** The bundle last made, given to the person as a file; and a file that a person chose, read for the host. */
import type { HostClient } from '../../../shared/contract/client.ts';
import { mostBundleBytes } from '../../../shared/backup/bundle.ts';
import { err, ok, type Result } from '../../../shared/kernel/result.ts';

/** @returns the address behind which it lies for a few minutes, for those whose download did not begin */
export async function handOut(host: HostClient, to: string, file: string): Promise<Result<string, string>> {
  const answer = await host.backup.handOutBundle({ to, file });
  if (!answer.ok) return answer;
  const address = `/files/${answer.value.ref}`;
  const link = document.createElement('a');
  link.href = address;
  link.download = file;
  link.click();
  return ok(address);
}

/** Its bytes in base64. */
export async function bytesOfFile(file: File): Promise<Result<string, 'bundle_too_large' | 'stick_gone'>> {
  if (file.size > mostBundleBytes) return err('bundle_too_large');
  return new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(typeof reader.result === 'string' ? ok(reader.result.replace(/^[^,]*,/, '')) : err('stick_gone'));
    reader.onerror = () => resolve(err('stick_gone'));
    reader.readAsDataURL(file);
  });
}
