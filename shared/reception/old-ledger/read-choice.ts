/**
 * Written words as the closed choices of a record: competence, rating, channel, nature. Tables, because they are habits
 * of stations and not rules; what a table does not know is kept as it was written, never squeezed into a choice.
 */
import type { Channel, Nature, Rating } from '../issue.ts';
import type { Level } from '../outcome.ts';
import { plain, saysNothing } from './sheet.ts';

/** `unknown` when something is written that the table does not know; null when nothing is written. */
export type Choice<T> = T | null | 'unknown';

const levels: Readonly<Record<string, Level>> = {
  村: 'village', 社区: 'village', 村居: 'village', '村(居)': 'village', '村(社区)': 'village', 村民委员会: 'village', 村委会: 'village', 居委会: 'village', '村(居)委会': 'village',
  镇: 'town', 乡: 'town', 乡镇: 'town', 街道: 'town', 镇街: 'town', 镇街道: 'town', '镇(街道)': 'town', '乡镇(街道)': 'town', '乡(镇)': 'town', 镇政府: 'town', 乡政府: 'town', 镇人民政府: 'town', 街道办: 'town', 街道办事处: 'town', 本镇: 'town', 本乡: 'town',
  县: 'county', 区: 'county', 县区: 'county', '县(区)': 'county', 区县: 'county', '县(市、区)': 'county', 县政府: 'county', 区政府: 'county', 县直部门: 'county',
  市: 'above', 地市: 'above', 市州: 'above', 省: 'above', 自治区: 'above', 国家: 'above', 中央: 'above', 全国: 'above', 省市: 'above', 上级: 'above', 县以上: 'above', 市以上: 'above', 市及以上: 'above', 县级以上: 'above', 市级以上: 'above',
};

/** Exact words, so that a county-level city (市) is the only doubt left; a person sees what each word became. */
export function readLevel(text: string): Choice<Level> {
  if (saysNothing(text)) return null;
  const written = plain(text);
  const bare = written.replace(/(权限|职权|事权|管辖|范围|解决|办理)$/, '');
  return levels[bare] ?? levels[bare.replace(/级$/, '')] ?? levels[bare.replace(/^属(于)?/, '')] ?? 'unknown';
}

const satisfied = ['满意', '很满意', '非常满意', '十分满意', '是', '好', '√', '✓', '✔', 'a', '满意√'];
const basically = ['基本满意', '比较满意', '较满意', '较为满意', '基本', 'b'];
const dissatisfied = ['不满意', '不太满意', '很不满意', '非常不满意', '否', '不', '×', 'c'];
const notRated = ['未评', '未评价', '没评', '没有评价', '未回访', '待评价', '未反馈', '联系不上'];

/** @returns null also for 未评价: nobody rated */
export function readRating(text: string): Choice<Rating> {
  const written = plain(text).toLowerCase();
  if (saysNothing(text) || notRated.includes(written)) return null;
  if (satisfied.includes(written)) return 'satisfied';
  if (basically.includes(written)) return 'basically_satisfied';
  return dissatisfied.includes(written) ? 'dissatisfied' : 'unknown';
}

const channels: Readonly<Record<string, Channel>> = {
  来访: 'desk', 到站: 'desk', 现场: 'desk', 现场接待: 'desk', 接访: 'desk', 当面: 'desk', 上门: 'visit', 走访: 'visit', 入户: 'visit', 入户走访: 'visit', 下访: 'visit', 调研: 'visit',
  电话: 'phone', 来电: 'phone', 热线: 'phone', 来信: 'letter', 信件: 'letter', 书面: 'letter', 信函: 'letter', 意见箱: 'letter',
  集市: 'market', 赶集: 'market', 摆摊: 'market', 流动站: 'market', 扫码: 'qr', 二维码: 'qr', 网络: 'qr', 网上: 'qr', 线上: 'qr', 微信: 'qr',
  集体: 'group', 集体来访: 'group', 座谈: 'group', 座谈会: 'group',
};

/** @returns the way the visitor came, for words that stations use */
export function readChannel(text: string): Choice<Channel> {
  return saysNothing(text) ? null : (channels[plain(text)] ?? 'unknown');
}

const natures: Readonly<Record<string, Nature>> = {
  建议: 'suggestion', 意见: 'suggestion', 意见建议: 'suggestion', 咨询: 'inquiry', 询问: 'inquiry', 求助: 'help', 求决: 'help', 困难: 'help', 投诉: 'complaint', 举报: 'complaint', 批评: 'complaint',
};

/** @returns what the visitor wanted, for words that stations use */
export function readNature(text: string): Choice<Nature> {
  return saysNothing(text) ? null : (natures[plain(text)] ?? 'unknown');
}
