/** A mark as it stands on paper. Always beside its word. */
import { type Mark, shapeOf } from './keying.ts';

/** @param size in rem */
export function MarkShape({ mark, size = 2 }: { readonly mark: Mark; readonly size?: number }) {
  const box = { width: `${size}rem`, height: `${size}rem`, flex: 'none' };
  return (
    <svg viewBox="0 0 32 32" style={box} aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="3.2">
      {shapes[shapeOf(mark)]}
    </svg>
  );
}

const shapes = {
  ring: <circle cx="16" cy="16" r="12.5" />,
  half: <path d="M16 3.5a12.5 12.5 0 0 0 0 25zM16 3.5a12.5 12.5 0 0 1 0 25" strokeDasharray="none" />,
  cross: <path d="M5 5l22 22M27 5L5 27" />,
  double: (
    <>
      <circle cx="11" cy="16" r="8" />
      <path d="M18 8l12 16M30 8L18 24" />
    </>
  ),
  dashes: <path d="M4 16h6M13 16h6M22 16h6" strokeWidth="4.5" />,
  question: <path d="M10 10c0-4 3-6 6-6s6 2.4 6 5.6c0 4.4-6 4.6-6 9.4M16 24v4" />,
} as const;
