/** 复核表：一个会议的封存文件写成的电子表格，自己从每张票数到入选。写表的那一页用到时才载入。 */
import type { RecountWords } from '../../../shared/voting/recount-tables.ts';

export const recount: RecountWords = {
  signs: { for: '赞', against: '反', abstain: '弃', blank: '空', both: '双', unreadable: '糊', satisfied: '满', fairly: '基', dissatisfied: '不满', rowVoid: '行废', valid: '有效', void: '废票' },
  sheet: (round) => `第${round}轮`,
  labels: {
    verdict: '与封存的结果', digest: '封存摘要', roll: '应到', present: '实到', issued: '发出', spoiled: '作废换发', collected: '收回', places: '应选', quorum: '法定人数', majority: '须得票数', valid: '有效票', void: '无效票',
    number: '序', title: '项目', score: '得分', eligible: '够票', rank: '名次', level: '同分项数', result: '结果', sum: '合计', sealed: '封存', same: '一致吗', aside: '认定无效', state: '票', grade: '等次', hundredths: '满意率（万分之）',
  },
  figures: { choice: ['赞成', '反对', '弃权', '行无效'], rank: ['写了序号', '未写', '行无效'], level: ['满意', '基本满意', '不满意', '弃权', '行无效'] },
  results: { chosen: '入选', tied: '同票', not_chosen: '未入选', satisfied: '满意', fairly: '基本满意', dissatisfied: '不满意', none: '不定等次' },
  asides: { sign: '有记号', other: '监票人认定' },
  agrees: '一致',
  differs: '不一致',
};
