/** A small panel that floats at what opened it. Esc or a click elsewhere closes it; the focus goes back. */
import { type ReactNode, type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { useKey } from './keys.ts';
import styles from './Popover.module.css';

export type PopoverProps = {
  readonly open: boolean;
  readonly onClose: () => void;
  /** for readers */
  readonly label: string;
  /** what opened it; clicks there are left to it */
  readonly anchor: RefObject<HTMLElement | null>;
  /** where it stands against the nearest positioned ancestor */
  readonly place?: 'below' | 'below-end' | 'above' | 'beside';
  /** rem */
  readonly width?: number;
  readonly role?: 'dialog' | 'menu' | 'listbox';
  readonly children: ReactNode;
};

/** px between a panel and the window's edge */
const margin = 8;

export function Popover(props: PopoverProps) {
  return props.open ? <Panel {...props} /> : null;
}

function Panel({ onClose, label, anchor, place = 'below', width, role = 'dialog', children }: PopoverProps) {
  const panel = useRef<HTMLDivElement>(null);
  const close = useRef(onClose);
  useEffect(() => {
    close.current = onClose;
  });
  useKey('Esc', () => {
    onClose();
    anchor.current?.focus();
  });
  useEffect(() => {
    const outside = (event: Event): void => {
      const target = event.target;
      if (!(target instanceof Node) || panel.current?.contains(target) === true || anchor.current?.contains(target) === true) return;
      close.current();
    };
    document.addEventListener('pointerdown', outside);
    document.addEventListener('focusin', outside);
    return () => {
      document.removeEventListener('pointerdown', outside);
      document.removeEventListener('focusin', outside);
    };
  }, [anchor]);
  // Near the right edge it moves in, so that it is whole; below the window, it scrolls.
  useLayoutEffect(() => {
    const element = panel.current;
    if (element === null) return;
    const box = element.getBoundingClientRect();
    const over = box.right - (rightEdgeAround(element) - margin);
    if (over > 0) element.style.transform = `translateX(${-Math.min(over, box.left - margin)}px)`;
    const room = document.documentElement.clientHeight - margin - box.top;
    if (place.startsWith('below') && room < box.height) element.style.maxHeight = `${Math.max(room, 160)}px`;
  }, [place]);
  return (
    <div ref={panel} role={role} aria-label={label} tabIndex={-1} className={`${styles.panel} ${styles[place]}`} style={width === undefined ? undefined : { width: `min(${width}rem, calc(100vw - 2rem))` }}>
      {children}
    </div>
  );
}

/** px from the left: where the window ends, or before it whatever scrolls around the panel; a bar to scroll by takes its own room. */
function rightEdgeAround(element: HTMLElement): number {
  let edge = document.documentElement.clientWidth;
  for (let around = element.parentElement; around !== null; around = around.parentElement) {
    if (/auto|scroll/.test(getComputedStyle(around).overflowY)) edge = Math.min(edge, around.getBoundingClientRect().left + around.clientLeft + around.clientWidth);
  }
  return edge;
}
