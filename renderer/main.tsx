/** The page, in order: its styles, its fonts, the host, the app. Nothing is decided here. */
import './ui/theme/tokens.css';
import './ui/theme/global.css';
import { createRoot } from 'react-dom/client';
import { z } from 'zod';
import { App } from './app/App.tsx';
import { openStore } from './db/open-store.ts';
import { connectHost } from './host/connect.ts';
import { installFonts } from './ui/theme/fonts.ts';
import { installNonce } from './ui/theme/nonce.ts';

// The page may not make code from text; without this zod tries once, which is refused and reported.
z.config({ jitless: true });
installNonce();
installFonts();
const root = document.getElementById('root');
if (root !== null) createRoot(root).render(<App host={connectHost()} openStore={openStore} />);
