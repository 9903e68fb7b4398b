/** Which files a matter takes, told by name, size and first bytes. */
import { expect, test } from 'vitest';
import { fileTypeOf, keptName, kindOfType, mostFileBytes, mostFiles, objectionTo, takenEndings } from '../../../shared/reception/attachment-files.ts';
import { AttachmentSchema } from '../../../shared/kernel/attachment.ts';
import { attachmentsOf, emptyForm, readDraftForm } from '../../../shared/reception/draft-form.ts';

const file = (name: string, bytes = 100, head: readonly number[] = [0x25, 0x50, 0x44, 0x46]) => ({ name, bytes, head: Uint8Array.from(head) });
const piece = 'a'.repeat(64);

test('pictures, sound, film and the papers of an office are taken', () => {
  for (const name of ['桥护栏.jpg', 'IMG_1.HEIC', '截图.PNG', '原话录音.m4a', '现场.mp4', '村民联名.pdf', '情况说明.docx', '名单.et', '公文.ofd']) expect(objectionTo(file(name), 0), name).toBeNull();
});

test('what runs when it is opened is refused, also under another name', () => {
  for (const name of ['装机.exe', '照片.jpg.exe', 'a.bat', 'a.ps1', '通知.html', '图.svg', '表.xlsm', '快捷方式.lnk']) expect(objectionTo(file(name), 0), name).toBe('runs');
  expect(objectionTo(file('桥.jpg', 100, [0x4d, 0x5a, 0x90, 0]), 0)).toBe('runs');
  expect(objectionTo(file('说明.txt', 100, [0x23, 0x21, 0x2f, 0x62]), 0)).toBe('runs');
  expect(objectionTo(file('说明.pdf', 100, [0x7f, 0x45, 0x4c, 0x46]), 0)).toBe('runs');
});

test('an unknown kind, nothing in it, too much of it, too many of them: each with its own reason', () => {
  expect(objectionTo(file('压缩包.zip'), 0)).toBe('unknown_type');
  expect(objectionTo(file('没有后缀'), 0)).toBe('unknown_type');
  expect(objectionTo(file('空.jpg', 0), 0)).toBe('empty');
  expect(objectionTo(file('大.mp4', mostFileBytes), 0)).toBeNull();
  expect(objectionTo(file('大.mp4', mostFileBytes + 1), 0)).toBe('too_large');
  expect(objectionTo(file('第三十一个.jpg'), mostFiles)).toBe('too_many');
});

test('every type that we give fits an event, and leads back to its kind', () => {
  for (const ending of takenEndings) {
    const known = fileTypeOf(`x${ending}`);
    expect(AttachmentSchema.safeParse({ name: `x${ending}`, type: known?.type, bytes: 1, pieces: [piece] }).success, ending).toBe(true);
    expect(kindOfType(known?.type ?? ''), ending).toBe(known?.kind);
  }
});

test('a name keeps its ending, loses its path and what no disk takes, and is never empty', () => {
  expect(keptName('C:\\fakepath\\桥:护"栏.JPG', '附件')).toBe('桥 护 栏.jpg');
  expect(keptName(`${'长'.repeat(300)}.pdf`, '附件')).toBe(`${'长'.repeat(100)}.pdf`);
  expect(keptName('\u202egpj.照片', '附件')).toBe('gpj.照片');
  expect(keptName('.jpg', '粘贴的图片')).toBe('粘贴的图片.jpg');
  expect(keptName('𠮷'.repeat(150), '附件')).toBe('𠮷'.repeat(100));
});

test('a draft of before attachments reads as one without; what they were before is not told to the event', () => {
  const { attachments: _none, ...old } = emptyForm('2024-11-15');
  expect(readDraftForm(old, '2024-11-15').attachments).toEqual([]);
  const attachment = { name: '桥.jpg', type: 'image/jpeg', bytes: 5, pieces: [piece] };
  const form = { ...emptyForm('2024-11-15'), attachments: [{ ...attachment, from: 50 }] };
  expect(readDraftForm(form, '2024-11-15').attachments).toEqual(form.attachments);
  expect(attachmentsOf(form)).toEqual([attachment]);
});
