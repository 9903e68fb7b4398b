/** The card's text from a file: a text, a saved page, or a picture of the code. */
import { err, ok, type Result } from '../../../shared/kernel/result.ts';
import { decodeText } from '../../files/decode-text.ts';
import { findCardText, pageText } from './card-text.ts';
import { openCodeReader } from './code-reader.ts';

export type CardFileProblem = 'no_card_in_file' | 'no_code_in_picture';

/** A card is a few hundred letters; a page around it is not larger than this, in bytes. */
const mostBytes = 2_000_000;

export async function readCardFile(file: File): Promise<Result<string, CardFileProblem>> {
  if (file.type.startsWith('image/')) return readPicture(file);
  const bytes = new Uint8Array(await file.slice(0, mostBytes).arrayBuffer());
  const { text } = decodeText(bytes);
  const found = findCardText(/<html|<body|<!doctype/i.test(text) ? pageText(text) : text);
  return found === null ? err('no_card_in_file') : ok(found);
}

async function readPicture(file: File): Promise<Result<string, CardFileProblem>> {
  try {
    const reader = await openCodeReader();
    const picture = await createImageBitmap(file);
    const found = reader.read(picture);
    picture.close();
    const text = found === null ? null : findCardText(found);
    return text === null ? err('no_code_in_picture') : ok(text);
  } catch {
    return err('no_code_in_picture'); // no picture that this browser can show
  }
}
