/** A recording from the microphone: speech, mono, small; it ends by itself after an hour. */
import { useCallback, useEffect, useRef, useState } from 'react';
import { type DeviceProblem, deviceProblem, stopStream } from './device-problem.ts';

export const mostMinutes = 60;
/** 32 kbit/s: an hour of speech is 14 MB. */
const bitsPerSecond = 32_000;
const type = 'audio/webm';

export type Recording =
  | { readonly state: 'starting' }
  | { readonly state: 'running'; readonly seconds: number }
  | { readonly state: 'done'; readonly seconds: number; readonly blob: Blob; readonly url: string; readonly full: boolean }
  | { readonly state: 'problem'; readonly problem: DeviceProblem };

export function useRecorder(): { readonly recording: Recording; readonly stop: () => void; readonly again: () => void } {
  const [recording, setRecording] = useState<Recording>({ state: 'starting' });
  const [tries, setTries] = useState(0);
  const recorder = useRef<MediaRecorder | null>(null);
  useEffect(() => {
    let gone = false;
    let stream: MediaStream | null = null;
    let timer: ReturnType<typeof setInterval> | undefined;
    let url = '';
    const begin = async (): Promise<void> => {
      stream = await navigator.mediaDevices.getUserMedia({ video: false, audio: { channelCount: { ideal: 1 } } });
      if (gone) return stopStream(stream);
      const made = new MediaRecorder(stream, { mimeType: `${type};codecs=opus`, audioBitsPerSecond: bitsPerSecond });
      recorder.current = made;
      const parts: Blob[] = [];
      const started = performance.now();
      const passed = (): number => Math.min(mostMinutes * 60, Math.floor((performance.now() - started) / 1000));
      made.addEventListener('dataavailable', ({ data }) => parts.push(data));
      made.addEventListener('stop', () => {
        clearInterval(timer);
        stopStream(stream);
        if (gone) return;
        const blob = new Blob(parts, { type });
        url = URL.createObjectURL(blob);
        setRecording({ state: 'done', seconds: passed(), blob, url, full: passed() >= mostMinutes * 60 });
      });
      made.start(1000);
      setRecording({ state: 'running', seconds: 0 });
      timer = setInterval(() => {
        setRecording((before) => (before.state === 'running' ? { state: 'running', seconds: passed() } : before));
        if (passed() >= mostMinutes * 60 && made.state === 'recording') made.stop();
      }, 250);
    };
    begin().catch((error: unknown) => {
      stopStream(stream);
      if (!gone) setRecording({ state: 'problem', problem: deviceProblem(error) });
    });
    return () => {
      gone = true;
      clearInterval(timer);
      if (recorder.current?.state === 'recording') recorder.current.stop();
      stopStream(stream);
      URL.revokeObjectURL(url);
    };
  }, [tries]);
  return {
    recording,
    stop: useCallback(() => {
      if (recorder.current?.state === 'recording') recorder.current.stop();
    }, []),
    again: useCallback(() => {
      setRecording({ state: 'starting' });
      setTries((n) => n + 1);
    }, []),
  };
}
