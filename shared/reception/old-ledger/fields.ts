/**
 * What a column of an old ledger can be imported as, and the many names that stations gave such columns.
 * Identity numbers are known only in order to be left out.
 */
import { plain } from './sheet.ts';

/** In the order in which a person picks from them. */
export const ledgerFields = [
  'on', 'place', 'deputies', 'visitor', 'phone', 'people', 'channel', 'words', 'summary', 'category', 'nature', 'level',
  'handling', 'units', 'result', 'rating', 'remark',
] as const;
export type LedgerField = (typeof ledgerFields)[number];

/** Where a column goes; `skip` leaves it out. */
export type Target = LedgerField | 'skip';

/** Earlier names win: 来访日期 is a date before it is a visitor. */
const names: Readonly<Record<LedgerField, readonly string[]>> = {
  on: ['日期', '接待日期', '接待时间', '来访日期', '来访时间', '登记日期', '登记时间', '受理日期', '受理时间', '反映日期', '反映时间', '时间', '年月日', 'date'],
  place: ['接待站', '接待站点', '站点', '联络站', '联络点', '地点', '接待地点', '接待场所', '站名', '所在站', '站', 'place', 'station'],
  deputies: ['接待代表', '接访代表', '值班代表', '驻站代表', '代表姓名', '代表', '接待人', '接待人员', '接访人', '进站代表', 'deputies', 'deputy'],
  visitor: ['来访人', '来访群众', '来访者', '来访人姓名', '来访选民', '选民姓名', '群众姓名', '反映人', '反映人姓名', '姓名', '选民', '群众', '诉求人', 'visitor', 'name'],
  phone: ['电话', '联系电话', '联系方式', '手机', '手机号', '手机号码', '电话号码', '来访人电话', '来访人联系电话', 'phone', 'telephone'],
  people: ['人数', '来访人数', '接待人数', '人次', '来访人次', '接待人次', 'people', 'headcount'],
  channel: ['来访方式', '来访形式', '反映方式', '接待方式', '接待形式', '来源', 'channel'],
  words: ['反映内容', '反映问题', '反映的问题', '反映事项', '反映情况', '反映的主要问题', '主要内容', '来访内容', '诉求', '诉求内容', '问题', '问题内容', '意见建议', '意见', '意见建议内容', '意见和建议', '内容', '事项', '主要问题', '原话', 'words', 'matter'],
  summary: ['摘要', '标题', '事由', '题目', '内容摘要', 'summary', 'title'],
  category: ['类别', '问题类别', '诉求类别', '分类', '问题分类', '诉求分类', '类型', '问题类型', '领域', 'category'],
  nature: ['性质', '诉求性质', '问题性质', 'nature'],
  level: ['权限', '职权', '职权归属', '权属', '事权', '层级', '管辖', '办理层级', '权限归属', 'level', 'competence'],
  handling: ['处理方式', '办理方式', '处理', '处置方式', '办理形式', '处理意见', '拟办意见', 'handling'],
  units: ['承办单位', '承办', '办理单位', '责任单位', '交办单位', '承办部门', '责任部门', '办理部门', '主办单位', '处理单位', 'units', 'unit'],
  result: ['办理结果', '处理结果', '结果', '答复', '答复情况', '办理情况', '处理情况', '落实情况', '办理答复', '办结情况', '办理进展', 'result'],
  rating: ['评价', '满意度', '满意否', '是否满意', '满意情况', '群众评价', '满意度评价', '评价结果', 'rating'],
  remark: ['备注', '说明', '其他说明', 'remark', 'remarks', 'note'],
};

const fieldByName = new Map<string, LedgerField>();
for (const field of ledgerFields) for (const name of names[field]) if (!fieldByName.has(name)) fieldByName.set(name, field);

/** Heads of identity numbers: such a column is never imported, whatever a person chooses. */
const identity = /身份证|证件号|证件号码|公民身份|idcard|idnumber/;
/** Heads of the column that we add to a file of rejected rows. */
const ours = new Set(['为什么', 'why', '原来在哪一行', 'originalrow']);

function headName(head: string): string {
  return plain(head).toLowerCase().replace(/[(（[【].*?[)）\]】]/g, '').replace(/[:：*＊?？]/g, '').replace(/^\d+[.、]/, '');
}

/** The field that a head names; `skip` for one we do not know. */
export function fieldOf(head: string): Target {
  const name = headName(head);
  return identity.test(name) ? 'skip' : (fieldByName.get(name) ?? 'skip');
}

/** True for heads of columns that hold identity numbers. */
export function isIdentityHead(head: string): boolean {
  return identity.test(headName(head));
}

/** True for the reasons that we wrote behind rejected rows: read again, they are not part of the ledger. */
export function isOurHead(head: string): boolean {
  return ours.has(plain(head).toLowerCase());
}

/** Eighteen digits (or seventeen and an X) with a plausible birthday: an identity number, whatever its column is called. */
export function looksLikeIdentityNumber(text: string): boolean {
  return /^[1-9]\d{5}(19|20)\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\d|3[01])\d{3}[\dXx]$/.test(plain(text));
}
