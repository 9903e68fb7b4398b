/** Attachments at the desk: real pictures, real files, the real host's pieces. */
import { firstValueFrom } from 'rxjs';
import { describe, expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { readAttachment } from '../../../renderer/db/attachments.ts';
import { shrinkPicture } from '../../../renderer/rooms/reception/attachments/shrink-picture.ts';
import { AttachmentSchema } from '../../../shared/kernel/attachment.ts';
import type { RecordId } from '../../../shared/kernel/ids.ts';
import { orientationOf, sizeOfPicture } from '../../../shared/reception/picture-bytes.ts';
import { blemishes, chord, eventTypes, keys, onDisk, press, register, show, station, store } from './at-the-desk.ts';
import { seen, seenText } from './show-room.tsx';

/** Left half red, right half blue, some noise so that it weighs something. */
async function picture(width: number, height: number, type = 'image/jpeg'): Promise<Uint8Array> {
  const canvas = new OffscreenCanvas(width, height);
  const drawing = canvas.getContext('2d');
  if (drawing === null) throw new Error('no canvas');
  drawing.fillStyle = '#c00000';
  drawing.fillRect(0, 0, width / 2, height);
  drawing.fillStyle = '#0000c0';
  drawing.fillRect(width / 2, 0, width / 2, height);
  if (type === 'image/jpeg') for (let i = 0; i < 20_000; i++) drawing.fillRect((i * 7919) % width, (i * 104_729) % height, 2, 2);
  return new Uint8Array(await (await canvas.convertToBlob({ type, quality: 0.95 })).arrayBuffer());
}

/** As a telephone writes it: how it was held, and where it was. */
function heldSideways(jpeg: Uint8Array): Uint8Array {
  const tiff = [0x49, 0x49, 0x2a, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, 6, 0, 0, 0, 0, 0, 0, 0];
  const content = [...new TextEncoder().encode('Exif\0\0'), ...tiff, ...new TextEncoder().encode('GPS N33.15 E107.33')];
  return Uint8Array.from([0xff, 0xd8, 0xff, 0xe1, 0, content.length + 2, ...content, ...jpeg.subarray(2)]);
}

const file = (name: string, content: Uint8Array | string, type = '') => new File([content as BlobPart], name, { type });

function transferOf(files: readonly File[], text?: string): DataTransfer {
  const transfer = new DataTransfer();
  for (const one of files) transfer.items.add(one);
  if (text !== undefined) transfer.setData('text/plain', text);
  return transfer;
}

const drop = (...files: readonly File[]) => document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transferOf(files), bubbles: true, cancelable: true }));
const paste = (transfer: DataTransfer) => (document.activeElement ?? document.body).dispatchEvent(new ClipboardEvent('paste', { clipboardData: transfer, bubbles: true, cancelable: true }));
const tileNow = (name: string) => [...document.querySelectorAll<HTMLButtonElement>('ul[aria-label="附件"] button')].find((button) => button.textContent.startsWith('打开') && button.textContent.includes(name));
const tile = (name: string, ms?: number) => seen(name, () => tileNow(name), ms);

/** Two of twenty megabytes are compared by it: element by element takes minutes. */
async function digestOf(bytes: Uint8Array | null): Promise<string> {
  return [...new Uint8Array(await crypto.subtle.digest('SHA-256', (bytes ?? new Uint8Array()) as BufferSource))].join(' ');
}

async function openForm(): Promise<void> {
  await show({ page: 'register' });
  await seen('the words', () => document.activeElement?.id === 'register-words');
}

/** The matter that is open beside the ledger, once it is there. */
async function openMatter(): Promise<RecordId> {
  await seen('the matter', () => location.hash.startsWith('#/ledger/') && document.getElementById('record-attachments'));
  return location.hash.slice('#/ledger/'.length) as RecordId;
}

async function attached(id: RecordId) {
  const document = await firstValueFrom(store.record(id));
  return (document?.events ?? []).filter(({ type }) => type === 'issue.attached').map(({ data }) => AttachmentSchema.parse(data['attachment']));
}

describe('a picture is made reasonable', () => {
  test('2048 at the longest side, turned as the camera was held, and it no longer says where it was taken', async () => {
    const photo = heldSideways(await picture(3000, 1000));
    expect(orientationOf(photo)).toBe(6);
    const small = await shrinkPicture({ name: 'IMG_1.JPEG', type: 'image/jpeg', content: photo });
    if (small === null) throw new Error('not opened');
    expect(small.name).toBe('IMG_1.JPEG');
    expect(sizeOfPicture(small.content)).toEqual({ width: 683, height: 2048 });
    expect(small.content.length).toBeLessThan(photo.length);
    expect(new TextDecoder('latin1').decode(small.content)).not.toMatch(/Exif|GPS/);
    const shown = await createImageBitmap(new Blob([small.content as BlobPart]));
    const drawing = new OffscreenCanvas(683, 2048).getContext('2d');
    drawing?.drawImage(shown, 0, 0);
    const [top, bottom] = [drawing?.getImageData(340, 200, 1, 1).data ?? [], drawing?.getImageData(340, 1850, 1, 1).data ?? []];
    expect([(top[0] ?? 0) > 150, (top[2] ?? 0) < 60, (bottom[0] ?? 0) < 60, (bottom[2] ?? 0) > 150]).toEqual([true, true, true, true]);
  });

  test('one that is small already keeps its picture and loses its notes; a screenshot stays a PNG', async () => {
    const once = await shrinkPicture({ name: '桥.jpg', type: 'image/jpeg', content: await picture(800, 600) });
    const again = await shrinkPicture({ name: '桥.jpg', type: 'image/jpeg', content: once?.content ?? new Uint8Array() });
    expect((again?.content.length ?? 0) <= (once?.content.length ?? 0)).toBe(true);
    const screen = await shrinkPicture({ name: '截图.png', type: 'image/png', content: await picture(1200, 800, 'image/png') });
    expect(screen).toMatchObject({ name: '截图.png', type: 'image/png' });
  });

  test('bytes that are no picture are said to be none', async () => {
    expect(await shrinkPicture({ name: '坏.jpg', type: 'image/jpeg', content: Uint8Array.from([0xff, 0xd8, 1, 2, 3]) })).toBeNull();
  });
});

describe('while registering', () => {
  test('a photo that is dropped lies in the draft, says from what size it was made, and is registered with the matter', async () => {
    await openForm();
    await keys('护栏又被车撞断');
    drop(file('桥护栏.jpg', heldSideways(await picture(2600, 1900))));
    const shown = await tile('桥护栏.jpg');
    expect(shown.textContent).toMatch(/[KM]B缩到[\d.]+ [KM]B/);
    await seen('its picture', () => shown.querySelector('img'));
    await expect.poll(onDisk, { timeout: 8000 }).toContain('桥护栏.jpg');
    await show({ page: 'today' });
    await press('接着写');
    await tile('桥护栏.jpg');
    await chord('{Enter}');
    const id = await openMatter();
    expect(await eventTypes(id)).toEqual(['issue.registered', 'issue.attached']);
    const [only] = await attached(id);
    expect(only).toMatchObject({ name: '桥护栏.jpg', type: 'image/jpeg' });
    expect(only === undefined ? null : await readAttachment(station.host, only)).not.toBeNull();
    await tile('桥护栏.jpg');
  });

  test('a picture is pasted anywhere; text with its picture beside it goes into the field as text', async () => {
    await openForm();
    const shot = file('image.png', await picture(300, 200, 'image/png'), 'image/png');
    paste(transferOf([shot]));
    await tile('粘贴的图片.png');
    const after = new ClipboardEvent('paste', { clipboardData: transferOf([shot], '道路'), bubbles: true, cancelable: true });
    document.activeElement?.dispatchEvent(after);
    expect(after.defaultPrevented).toBe(false);
    expect(document.querySelectorAll('ul[aria-label="附件"] li').length).toBe(1);
  });

  test('a registration waits for what is on its way', async () => {
    await openForm();
    await keys('水压低');
    drop(file('说明.txt', 'x'.repeat(700_000)));
    await chord('{Enter}');
    const id = await openMatter();
    expect((await attached(id)).map(({ name }) => name)).toEqual(['说明.txt']);
  });

  test('what is not taken says why, and what cannot be opened is kept as it is', async () => {
    await openForm();
    drop(file('装机.exe', 'MZ'), file('空.jpg', ''), file('包.zip', 'PK'), file('大.mp4', new Uint8Array(33_554_433)), file('坏.jpg', 'no picture at all'));
    await seenText('装机.exe没有附上：程序和脚本不收，怕带毒');
    await seenText('空.jpg没有附上：是空的');
    await seenText('包.zip没有附上：这种文件不收');
    await seenText('大.mp4没有附上：有32 MB，最大只能32 MB');
    await seenText('坏.jpg打不开，按原样存了');
    expect(document.querySelectorAll('ul[aria-label="附件"] li').length).toBe(1);
    await press('知道了');
    await seen('no more notes', () => !document.body.textContent.includes('没有附上'));
  });

  test('twenty megabytes show how far they are, can be called off, and come whole', async () => {
    await openForm();
    const film = new Uint8Array(20 * 1_048_576);
    for (let at = 0; at < film.length; at++) film[at] = (at * 7919 + (at >> 8)) % 251;
    drop(file('现场.mp4', film));
    const bar = await seen('progress', () => document.querySelector('[role="progressbar"]'));
    await seen('it moves', () => Number(bar.getAttribute('aria-valuenow')) > 3);
    await press('不要了');
    await seen('it is gone', () => document.querySelector('[role="progressbar"]') === null);
    expect(await onDisk()).not.toContain('现场.mp4');
    drop(file('现场.mp4', film));
    await tile('现场.mp4', 40_000);
    await expect.poll(onDisk, { timeout: 8000 }).toContain('现场.mp4');
    const drafts = await station.host.reception.drafts({});
    const kept = AttachmentSchema.parse((drafts.ok ? (drafts.value.drafts[0]?.form['attachments'] as unknown[]) : [])[0]);
    expect(await digestOf(await readAttachment(station.host, kept))).toBe(await digestOf(film));
  }, 90_000);

  test('Ctrl+O opens the window for files; several at once; the viewer by keyboard, from one to the next, and away', async () => {
    await openForm();
    const input = await seen('the file field', () => document.querySelector<HTMLInputElement>('input[type="file"]'));
    const opened = new Promise((resolve) => input.addEventListener('click', (event) => (event.preventDefault(), resolve(true)), { once: true }));
    await chord('o');
    expect(await opened).toBe(true);
    await userEvent.upload(input, [file('一.png', await picture(200, 100, 'image/png')), file('二.txt', '村民联名')]);
    const first = await tile('一.png');
    await tile('二.txt');
    first.focus();
    await keys('{Enter}');
    await seen('the picture', () => document.querySelector('[role="dialog"] img'));
    await keys('+');
    await seenText('150%');
    expect(await blemishes()).toEqual([]);
    await keys('0{ArrowRight}');
    await seenText('这种文件在这里看不了');
    await press('去掉');
    await seen('one left', () => document.querySelectorAll('ul[aria-label="附件"] li').length === 1);
    await seen('back at its neighbour', () => document.activeElement?.textContent.includes('一.png'));
  });

  test('no camera or none allowed: it says so, and what was written is there', async () => {
    await openForm();
    await keys('桥坏了');
    await press('拍照');
    await seen('why', () => /没有准用摄像头|没有摄像头|摄像头正被/.exec(document.body.textContent));
    await seenText('写好的都在，没有丢');
    expect(await blemishes()).toEqual([]);
    await keys('{Escape}');
    await seen('the form', () => document.querySelector('[role="dialog"]') === null);
    expect(document.querySelector<HTMLTextAreaElement>('#register-words')?.value).toBe('桥坏了');
  });
});

describe('a registered matter', () => {
  test('gains a file as an event of its own, and loses it only by taking it back', async () => {
    const id = await register({});
    await show({ page: 'ledger', id });
    await seen('the pane', () => document.getElementById('record-attachments'));
    drop(file('村民联名.pdf', '%PDF-1.4'));
    const shown = await tile('村民联名.pdf');
    expect(await eventTypes(id)).toEqual(['issue.registered', 'issue.attached']);
    shown.focus();
    await keys('{Enter}');
    await press('撤回这个附件');
    await seen('it is gone', () => tileNow('村民联名.pdf') === undefined);
    expect(await eventTypes(id)).toEqual(['issue.registered', 'issue.attached', 'record.undone']);
  });

  test('whose file is not whole here says so, and that the county cannot be asked', async () => {
    const id = await register({});
    await store.commit([{ record: id, events: [{ type: 'issue.attached', data: { attachment: { name: '桥.jpg', type: 'image/jpeg', bytes: 5, pieces: ['a'.repeat(64)] } } }] }]);
    await show({ page: 'ledger', id });
    const shown = await tile('桥.jpg');
    await seenText('还没取来');
    shown.click();
    await seenText('这个附件的内容不在这台电脑上');
    await seenText('现在也问不到县里');
    expect(await blemishes()).toEqual([]);
  });
});
