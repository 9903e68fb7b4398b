/**
 * Who came: a description (河湾西村村民) may be read by all, a name is contact data and lies apart, encrypted.
 * In doubt it is a name: a description hidden by mistake harms nobody, a name shown does.
 */
import { plain, saysNothing } from './sheet.ts';

export type Visitor =
  | { readonly kind: 'none' }
  /** wanted no name kept */
  | { readonly kind: 'anonymous' }
  | { readonly kind: 'described'; readonly visitor: string }
  | { readonly kind: 'named'; readonly name: string };

/** Ends of descriptions that always mean many: 王家湾村民 is nobody in particular. */
const groups = [
  '村民', '居民', '市民', '农民', '渔民', '牧民', '移民', '群众', '百姓', '选民', '师生', '工友', '妇女', '青年', '残疾人', '退役军人', '老年人', '人士', '路人', '行人', '过路人', '游客',
  '村', '组', '社区', '小区', '公司', '企业', '工厂', '厂', '合作社', '单位', '学校', '小学', '中学', '医院', '协会', '商会', '委员会', '业委会', '村委会', '居委会', '村委', '居委', '两委', '街道', '乡', '镇', '局', '所', '办', '队',
] as const;

/** Ends that may stand behind a name too: 学生家长 is a description, 王小明家长 tells who it is. */
const callings = [
  '果农', '菜农', '茶农', '粮农', '蔗农', '农户', '住户', '商户', '租户', '用户', '散户', '种植户', '养殖户', '贫困户', '脱贫户', '低保户', '拆迁户', '经营户', '大户', '户主', '困难户', '户',
  '家长', '业主', '代表', '职工', '工人', '员工', '学生', '老师', '教师', '老人', '党员', '司机', '干部', '店主', '摊主', '老板', '书记', '主任', '组长', '支书', '村医', '人员', '者', '师傅',
] as const;

/** Family names that begin more than nine in ten Chinese names, with the usual compound ones. */
const familyNames = '王李张刘陈杨黄赵吴周徐孙马朱胡郭何林高罗郑梁谢宋唐许韩邓冯曹彭曾肖田董潘袁蔡蒋余于杜叶程魏苏吕丁任卢姚沈钟姜崔谭陆范汪廖石金韦贾夏付方邹熊白孟秦邱侯江尹薛闫段雷龙黎史陶贺毛郝顾龚邵万覃武钱戴严莫孔向常汤康易乔赖牛文温惠葛';

const anonymous = new Set(['匿名', '不愿透露', '保密', '要求保密', '不留姓名', '不愿留名', '未留名']);

/** @param text as written in the column of visitors */
export function readVisitor(text: string): Visitor {
  if (saysNothing(text)) return { kind: 'none' };
  const written = plain(text);
  if (anonymous.has(written)) return { kind: 'anonymous' };
  const described = written.length <= 60 && !/\d{7}/.test(written) && written.split(/[;；、,，和及]/).filter((part) => part !== '').every(isDescription);
  return described ? { kind: 'described', visitor: text.trim() } : { kind: 'named', name: text.trim() };
}

function isDescription(part: string): boolean {
  const bare = part.replace(/\([^)]*\)$/, '').replace(/等$/, '').replace(/(?:等)?(?:约)?(?:\d+|[一二三四五六七八九十几数多]+)(?:余|多)?[人名位户]$/, '').replace(/等$/, '').replace(/(?:若干|们)$/, '');
  if (endOf(bare, groups) !== null) return !(bare.length <= 3 && startsWithFamilyName(bare));
  const calling = endOf(bare, callings);
  if (calling === null) return false;
  const before = bare.slice(0, -calling.length);
  return !(before.length >= 1 && before.length <= 4 && startsWithFamilyName(before));
}

function endOf(text: string, ends: readonly string[]): string | null {
  return ends.filter((end) => text.endsWith(end)).sort((a, b) => b.length - a.length)[0] ?? null;
}

function startsWithFamilyName(text: string): boolean {
  return familyNames.includes(text.charAt(0)) || /^(欧阳|上官|司马|诸葛|司徒|东方|皇甫|尉迟|公孙|令狐|慕容|端木)/.test(text);
}
