/** A question before what cannot be undone, or a page to look something up. Esc closes; keys below stay quiet. */
import { Modal } from 'antd';
import { type ReactNode, useRef } from 'react';
import { useWords } from '../text/use-words.ts';
import { Button } from './Button.tsx';
import { KeyLayerContext, useKey, useKeyLayer } from './keys.ts';
import { useScrollStop } from './use-scroll-stop.ts';
import styles from './Dialog.module.css';

export type DialogProps = {
  readonly open: boolean;
  readonly title: string;
  /** a sentence beside the way out */
  readonly aside?: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** the bar below: second action first, red action last */
  readonly actions?: ReactNode;
  /** rem */
  readonly width?: number;
  /** shown as 关上 Esc at the top; without it the actions are the only way out beside Esc */
  readonly closable?: boolean;
};

export function Dialog({ open, title, aside, onClose, children, actions, width = 36, closable = false }: DialogProps) {
  const layer = useKeyLayer(open);
  return (
    <Modal
      open={open}
      onCancel={onClose}
      keyboard={false}
      closable={false}
      footer={null}
      centered
      destroyOnHidden
      width={`min(${width}rem, calc(100vw - 2rem))`}
      title={title}
      afterOpenChange={(shown) => {
        // The trap of the focus took it on opening; the field that asked for it comes after.
        if (shown) document.querySelector<HTMLElement>('[role="dialog"] [data-first]')?.focus();
      }}
      classNames={{ header: 'for-readers' }}
      className={styles.modal ?? ''}
    >
      <KeyLayerContext value={layer}>
        <Inside title={title} aside={aside} onClose={onClose} actions={actions} closable={closable}>
          {children}
        </Inside>
      </KeyLayerContext>
    </Modal>
  );
}

type InsideProps = { readonly title: string; readonly aside: string | undefined; readonly onClose: () => void; readonly actions: ReactNode; readonly closable: boolean; readonly children: ReactNode };

function Inside({ title, aside, onClose, actions, closable, children }: InsideProps) {
  const words = useWords().common;
  const body = useRef<HTMLDivElement>(null);
  useScrollStop(body);
  useKey('Esc', onClose);
  return (
    <div className={styles.inside}>
      <div className={styles.head}>
        <h2 className={styles.title} aria-hidden="true">{title}</h2>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
        {closable && (
          <Button size="small" keys="Esc" bindKey={false} onPress={onClose} autoFocus>
            {words.close}
          </Button>
        )}
      </div>
      <div ref={body} className={styles.body}>{children}</div>
      {actions !== undefined && <div className={styles.actions}>{actions}</div>}
    </div>
  );
}
