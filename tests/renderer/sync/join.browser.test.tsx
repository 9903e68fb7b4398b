/** Joining a county by keyboard alone, on a real county: nothing is sent before the button, everything after it. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { commands, userEvent } from 'vitest/browser';
import type { OpenedCounty } from '../county-commands.ts';
import { blemishes } from '../reception/at-the-desk-free.ts';
import { seen, seenText } from '../reception/show-room.tsx';
import { clear } from '../ui/show.tsx';
import { openParty, type Party } from './open-party.ts';
import { showStation } from './show-station.tsx';
