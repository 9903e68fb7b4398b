/** Language, text size and Ant Design's theme around everything. The root font size carries the text size to every rem. */
import { ConfigProvider } from 'antd';
import { type ReactNode, useLayoutEffect, useMemo } from 'react';
import type { Preferences } from '../../shared/settings/station.ts';
import { catalogue, LanguageContext } from '../text/catalogue.ts';
import { LiveRegion } from '../ui/LiveRegion.tsx';
import { antdTheme } from '../ui/theme/antd-theme.ts';
import { installNonce } from '../ui/theme/nonce.ts';
import styles from './ThemeRoot.module.css';

const normalPx = 16;

export function ThemeRoot({ preferences, children }: { readonly preferences: Preferences; readonly children: ReactNode }) {
  const { language, textSize } = preferences;
  const theme = useMemo(() => antdTheme(textSize), [textSize]);
  const csp = useMemo(() => ({ nonce: installNonce() }), []);
  useLayoutEffect(() => {
    document.documentElement.style.fontSize = `${(normalPx * textSize) / 100}px`;
    document.documentElement.lang = language === 'zh' ? 'zh-CN' : 'en';
    document.title = catalogue[language].app.name;
  }, [language, textSize]);
  return (
    <LanguageContext value={language}>
      <ConfigProvider theme={theme} csp={csp} wave={{ disabled: true }} button={{ autoInsertSpace: false }} virtual={false}>
        <div className={styles.window}>{children}</div>
        <LiveRegion />
      </ConfigProvider>
    </LanguageContext>
  );
}
