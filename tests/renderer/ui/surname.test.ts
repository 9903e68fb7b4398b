import { describe, expect, test } from 'vitest';
import { loadPinyin } from '../../../renderer/ui/pinyin.ts';
import { romanName, surnameOf } from '../../../renderer/ui/surname.ts';

describe('a name', () => {
  test('begins with its surname, of one character or two', () => {
    expect(['罗春芳', '欧阳春', ''].map(surnameOf)).toEqual(['罗', '欧阳', '']);
  });

  test('is written in letters, surname first', async () => {
    await loadPinyin();
    expect(['罗春芳', '欧阳春', '苗春生'].map(romanName)).toEqual(['Luo Chunfang', 'Ouyang Chun', 'Miao Chunsheng']);
  });
});
