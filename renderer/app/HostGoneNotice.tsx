/** Above the page while the program that writes to the disk is gone: what is kept, what to do, and that it goes on by itself. */
import { useWords } from '../text/use-words.ts';
import { Icon } from '../ui/Icon.tsx';
import styles from './HostGoneNotice.module.css';

export function HostGoneNotice() {
  const text = useWords().app.hostGone;
  return (
    <div className={styles.notice} role="alert">
      <Icon name="stop" size={1.375} />
      <p>
        <strong>{text.title}</strong> {text.kept} {text.todo}
      </p>
    </div>
  );
}
