/**
 * The sign-in over a page that stays as it is: the host was started anew and knows nobody, but what was typed is still in
 * the window. The page below is out of reach and its keys are quiet meanwhile.
 */
import type { ReactNode } from 'react';
import { KeyLayerContext, useKeyLayer } from '../ui/keys.ts';
import styles from './SignInAgain.module.css';

/** @param signIn null leaves the page as it is */
export function UnderSignIn({ signIn, children }: { readonly signIn: ReactNode; readonly children: ReactNode }) {
  const layer = useKeyLayer(signIn !== null);
  return (
    <>
      <div className={styles.under} inert={signIn !== null}>
        {children}
      </div>
      {signIn !== null && (
        <div className={styles.over}>
          <KeyLayerContext value={layer}>{signIn}</KeyLayerContext>
        </div>
      )}
    </>
  );
}
