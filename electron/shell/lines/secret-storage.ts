/**
 * Difference between the two lines: the current one tells when Linux has no keyring and Chromium would only scramble with
 * a known key (`basic_text`); the legacy one is simply unavailable then. Either way: no real protection, no secret box.
 */
import type { SafeStorage } from 'electron';

/** Call when the app is ready; before, the answer is no. */
export function reallyProtects(storage: SafeStorage): boolean {
  if (!storage.isEncryptionAvailable()) return false;
  if (process.platform !== 'linux' || typeof storage.getSelectedStorageBackend !== 'function') return true;
  const backend: string = storage.getSelectedStorageBackend();
  return backend !== 'basic_text' && backend !== 'unknown';
}
