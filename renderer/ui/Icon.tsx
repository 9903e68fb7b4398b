/** The few drawings of the interface, drawn with the text's colour. Never without words beside them. */
const paths = {
  search: <path d="M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM10.4 10.4 14 14" />,
  down: <path d="M4 6l4 4 4-4" />,
  check: <path d="M3.5 8.5l3 3 6-7" />,
  cross: <path d="M4 4l8 8M12 4l-8 8" />,
  lock: <path d="M4 7.5h8v6H4zM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5M8 10v1.5" />,
  paper: <path d="M4 1.5h5.5L12 4v10.5H4zM9.5 1.5V4H12M6 7.5h4M6 10.5h4" />,
  clip: <path d="M11.5 7.5l-4 4a2.5 2.5 0 0 1-3.5-3.5l5-5a1.7 1.7 0 0 1 2.4 2.4l-4.6 4.6a.8.8 0 0 1-1.2-1.2L9.5 5" />,
  play: <path d="M5 3l8 5-8 5z" />,
  camera: <path d="M2 4.5h3l1-1.5h4l1 1.5h3v8.5H2zM8 6.2a2.3 2.3 0 1 0 0 4.6 2.3 2.3 0 0 0 0-4.6z" />,
  mic: <path d="M8 1.5a2 2 0 0 0-2 2v4a2 2 0 0 0 4 0v-4a2 2 0 0 0-2-2zM3.5 7.5a4.5 4.5 0 0 0 9 0M8 12v2.5M6 14.5h4" />,
} as const;

export type IconName = keyof typeof paths | 'stop';

/** @param size in rem */
export function Icon({ name, size = 1 }: { readonly name: IconName; readonly size?: number }) {
  const box = { width: `${size}rem`, height: `${size}rem`, flex: 'none' };
  if (name === 'stop') {
    return (
      <svg viewBox="0 0 16 16" style={box} aria-hidden="true">
        <path d="M5 .5h6L15.5 5v6L11 15.5H5L.5 11V5z" fill="currentColor" />
        <path d="M4 8h8" stroke="var(--icon-ground, #1f1b17)" strokeWidth="2" />
      </svg>
    );
  }
  return (
    <svg viewBox="0 0 16 16" style={box} aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="1.6" strokeLinecap="round" strokeLinejoin="round">
      {paths[name]}
    </svg>
  );
}
