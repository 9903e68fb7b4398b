/**
 * The sample station (样例站): a made-up township modelled on the fifth article (one central and seven area stations),
 * with the matters of the old sample ledger told as this township's. Days are counted back from the day it is made.
 * Every person in it is invented.
 */
import type { CarriedOver, Channel, Nature, Rating } from '../reception/issue.ts';
import type { Level } from '../reception/outcome.ts';

export const samplePin = '246810';
export const sampleProfile = {
  party: 'station',
  county: '城固县', name: '桔园镇人大代表中心联络站', shortName: '桔园镇中心站', code: 'JY01', device: 'A', sample: true,
} as const;
/** The practice station: its names and its code say on every sheet that nothing of it counts. The county is the real one's. */
export const practiceProfile = {
  party: 'station', name: '练习用的站（不作数）', shortName: '练习', code: 'LX00', device: 'L', sample: true, practice: true,
} as const;
export const sampleHead = '周启明';

export const sampleStaff = [
  { name: '许文静', role: 'clerk' },
  { name: '李晓燕', role: 'clerk' },
  { name: '王彩霞', role: 'station_head' },
] as const;

export const sampleTown = '桔园镇';
export const sampleCentralStation = '中心联络站';

/** Area stations and the villages they serve. */
export const sampleAreas: readonly { readonly station: string; readonly villages: readonly string[] }[] = [
  { station: '河湾片区站', villages: ['河湾村', '河湾西村'] },
  { station: '柑园片区站', villages: ['柑园村', '三合村'] },
  { station: '石堰片区站', villages: ['石堰村', '上堰村'] },
  { station: '北坡片区站', villages: ['北坡村', '老鹰岩村'] },
  { station: '杨家营片区站', villages: ['杨家营村', '集市东巷'] },
  { station: '学府片区站', villages: ['学府社区', '文川村'] },
  { station: '南寨片区站', villages: ['南寨村', '龙头村'] },
];

/** 姓名 职业 级别 片区序号: levels t township, c county, s city; area 0 to 6. */
const deputyLines = `罗春芳 教师 t 0|田守义 果农 tc 1|黄永福 村干部 t 4|苗秀兰 医生 t 5|何建国 果农 t 1|刘玉兰 村干部 t 2|张德顺 果农 t 0|赵金凤 个体户 t 4
陈立新 干部 tc 5|吴桂英 果农 t 1|孙长河 村干部 t 3|马晓东 农技员 t 1|朱月娥 果农 t 2|胡建军 企业负责人 tc 6|林翠萍 教师 t 5|郭满仓 果农 t 3
高秀珍 护士 t 6|梁国栋 村干部 t 6|宋玉梅 个体户 t 4|郑有田 果农 t 2|韩秋菊 果农 t 0|唐志刚 干部 tcs 5|冯秀云 村干部 t 1|董福来 果农 t 3
萧玉琴 教师 t 5|程大勇 运输户 t 4|曹春梅 果农 t 6|袁双喜 果农 t 2|邓丽华 医生 t 0|许长青 村干部 t 0|傅根生 果农 t 1|沈秀芹 合作社理事长 tc 1
曾德海 果农 t 6|彭玉珍 个体户 t 4|吕文斌 干部 t 5|苏广田 果农 t 3|卢秀英 村干部 t 2|蒋成林 电工 t 3|蔡兰香 果农 t 0|贾保国 果农 t 2
丁雪梅 教师 t 6|魏金山 果农 t 1|薛桂花 村干部 t 3|叶青松 农技员 t 6|阎守信 果农 t 4|余红霞 护士 t 5|潘来顺 果农 t 0|杜秀娥 果农 t 2
戴文学 律师 tc 5|夏春生 果农 t 6|钟玉莲 个体户 t 4|汪建设 企业负责人 t 5|任翠花 果农 t 3|姜铁柱 果农 t 1|范秋实 干部 t 5|方巧云 村干部 t 6
石满囤 果农 t 2|姚丽娟 教师 t 0|谭有福 果农 t 3|廖桂芝 果农 t 4|邹建华 运输户 t 1|熊玉兰 果农 t 6`;

export type SampleDeputy = { readonly name: string; readonly profession: string; readonly levels: readonly ('town' | 'county' | 'city')[]; readonly area: number };

const levelOf = { t: 'town', c: 'county', s: 'city' } as const;

export const sampleDeputies: readonly SampleDeputy[] = deputyLines.split(/[|\n]/).map((line) => {
  const [name = '', profession = '', levels = '', area = '0'] = line.split(' ');
  return { name, profession, levels: [...levels].map((letter) => levelOf[letter as keyof typeof levelOf]), area: Number(area) };
});

export type SampleMatter = {
  readonly daysAgo: number;
  /** name of a station or village above */
  readonly place: string;
  readonly deputies: readonly string[];
  readonly visitor: string;
  readonly people: number | null;
  readonly words: string;
  readonly summary: string;
  readonly category: string;
  readonly nature: Nature;
  readonly channel: Channel;
  readonly level: Level;
  readonly then: { readonly handling: string; readonly units: readonly string[]; readonly result: string; readonly rating: Rating | null; readonly stage: CarriedOver['stage'] } | null;
};

const done = (unit: string, result: string, rating: Rating | null = 'satisfied'): SampleMatter['then'] => ({ handling: '交办', units: unit.split('、'), result, rating, stage: 'closed' });
const running = (unit: string): SampleMatter['then'] => ({ handling: '交办', units: unit.split('、'), result: '', rating: null, stage: 'handling' });

export const sampleMatters: readonly SampleMatter[] = [
  { daysAgo: 308, place: '南寨村', deputies: ['梁国栋'], visitor: '南寨村村民', people: 30, words: '村组道路一下雨就是泥，拉果子的三轮车进不来，请把路硬化了', summary: '村组道路需要硬化', category: '道路交通/村组道路硬化', nature: 'suggestion', channel: 'desk', level: 'town', then: { handling: '民生实事征集', units: [], result: '列入当年民生实事候选项目', rating: null, stage: 'answered' } },
  { daysAgo: 308, place: '石堰村', deputies: ['郑有田', '刘玉兰'], visitor: '石堰村村民', people: 18, words: '水利设施年久失修，渠道漏水，浇不上地', summary: '水利设施年久失修', category: '水利抗旱', nature: 'help', channel: 'desk', level: 'town', then: { handling: '民生实事征集', units: [], result: '列入当年民生实事候选项目', rating: null, stage: 'answered' } },
  { daysAgo: 266, place: '中心联络站', deputies: ['陈立新'], visitor: '过路司机', people: null, words: '镇口大转盘早晚高峰和雨雪天严重拥堵，存在安全隐患', summary: '镇口转盘高峰拥堵', category: '道路交通', nature: 'suggestion', channel: 'phone', level: 'county', then: { handling: '转为代表建议', units: ['县住房和城乡建设局'], result: '三月动工改造', rating: 'satisfied', stage: 'closed' } },
  { daysAgo: 222, place: '河湾西村', deputies: ['罗春芳'], visitor: '河湾西村村民', people: 12, words: '西村河段桥梁长期没有护栏，过往行人和车辆很不安全', summary: '西村小桥长期没有护栏', category: '道路交通/桥梁护栏', nature: 'help', channel: 'desk', level: 'town', then: done('镇交通站', '护栏已安装') },
  { daysAgo: 221, place: '学府社区', deputies: ['唐志刚'], visitor: '社区居民', people: null, words: '老旧小区没有业主委员会和物业公司，改造没有人牵头', summary: '老旧小区改造没人牵头', category: '老旧小区', nature: 'suggestion', channel: 'visit', level: 'town', then: done('镇城建办', '成立业主委员会并引入物业公司', 'basically_satisfied') },
  { daysAgo: 190, place: '文川村', deputies: ['林翠萍'], visitor: '文川村村民', people: 1, words: '没有门牌号，落不了户，孩子上学受影响', summary: '没有门牌号落不了户', category: '户籍门牌', nature: 'help', channel: 'desk', level: 'county', then: { handling: '转为代表建议', units: ['县民政局'], result: '', rating: null, stage: 'handling' } },
  { daysAgo: 156, place: '北坡村', deputies: ['孙长河', '郭满仓'], visitor: '北坡村民', people: 8, words: '天旱，部分村组供水跟不上，请求抗旱保供水', summary: '部分村组供水跟不上', category: '水利抗旱', nature: 'help', channel: 'desk', level: 'town', then: done('镇水利站', '已解决') },
  { daysAgo: 150, place: '集市东巷', deputies: ['黄永福'], visitor: '集市商户', people: 5, words: '集市东巷路面下水道长期堵塞、污水横流', summary: '集市东巷下水道堵塞', category: '下水管网', nature: 'complaint', channel: 'market', level: 'town', then: { handling: '交办', units: ['镇城建办'], result: '清掏四十米，换盖板三块，以后每月清一次', rating: null, stage: 'answered' } },
  { daysAgo: 126, place: '老鹰岩村', deputies: ['苏广田'], visitor: '老鹰岩村民', people: 4, words: '农村饮用水安全没有保障，下雨后水是浑的', summary: '下雨后自来水浑浊', category: '饮水安全', nature: 'help', channel: 'desk', level: 'town', then: done('镇水利站', '已解决') },
  { daysAgo: 121, place: '老鹰岩村', deputies: ['苏广田'], visitor: '山里村民', people: 3, words: '到镇上的联络站要坐一个小时左右的班车，反映问题很不方便', summary: '反映问题路远不方便', category: '便民服务', nature: 'suggestion', channel: 'visit', level: 'town', then: { handling: '当场答复', units: [], result: '在村里设联络点', rating: 'satisfied', stage: 'closed' } },
  { daysAgo: 95, place: '龙头村', deputies: ['方巧云'], visitor: '龙头村村民', people: 2, words: '村边河沟有垃圾倾倒，影响环境', summary: '村边河沟倾倒垃圾', category: '生态环保', nature: 'complaint', channel: 'desk', level: 'town', then: done('镇生态办', '已清理，立了警示牌', 'basically_satisfied') },
  { daysAgo: 94, place: '学府社区', deputies: ['余红霞'], visitor: '住院病人家属', people: 1, words: '在外地住院，回来怎么报销', summary: '在外地住院怎么报销', category: '医疗卫生', nature: 'inquiry', channel: 'phone', level: 'town', then: { handling: '当场答复', units: [], result: '告知备案和报销办法', rating: 'satisfied', stage: 'closed' } },
  { daysAgo: 64, place: '学府社区', deputies: ['林翠萍', '苗秀兰'], visitor: '学生家长', people: 6, words: '校园周边道路不安全，上下学拥挤', summary: '校园周边道路不安全，上下学拥挤', category: '校园安全', nature: 'help', channel: 'desk', level: 'town', then: running('镇派出所、镇交通站') },
  { daysAgo: 64, place: '学府社区', deputies: ['林翠萍', '苗秀兰'], visitor: '学生家长', people: 6, words: '学校食堂食品安全需要加强检查', summary: '学校食堂食品安全需要加强检查', category: '校园安全', nature: 'suggestion', channel: 'desk', level: 'town', then: running('镇市场监管所') },
  { daysAgo: 60, place: '杨家营村', deputies: ['黄永福'], visitor: '杨家营村民', people: 20, words: '老年人吃饭难，希望办老年食堂、送餐上门', summary: '希望办老年食堂', category: '养老', nature: 'suggestion', channel: 'visit', level: 'town', then: running('镇民政办') },
  { daysAgo: 38, place: '柑园村', deputies: ['田守义', '沈秀芹'], visitor: '柑桔种植户', people: 20, words: '希望组织学习柑桔新品种和轻简化栽培、绿色防控技术', summary: '希望组织学习柑桔新品种和轻简化栽培', category: '产业发展', nature: 'suggestion', channel: 'desk', level: 'county', then: { handling: '转为代表建议', units: ['县农业农村局', '县果业局'], result: '组织外出学习', rating: 'satisfied', stage: 'closed' } },
  { daysAgo: 37, place: '三合村', deputies: ['马晓东'], visitor: '三合村村民', people: 3, words: '赶集回来没有班车，末班车发得太早', summary: '赶集回来没有班车', category: '道路交通', nature: 'help', channel: 'market', level: 'town', then: running('镇交通站') },
  { daysAgo: 31, place: '北坡村', deputies: ['孙长河'], visitor: '村民邻居', people: 1, words: '独居老人家里电线老化，担心着火', summary: '独居老人家里电线老化', category: '消防安全', nature: 'help', channel: 'phone', level: 'town', then: running('镇应急办') },
  { daysAgo: 18, place: '三合村', deputies: ['田守义'], visitor: '果农', people: 9, words: '果园机耕路被雨水冲断，拉果子的车进不去', summary: '果园机耕路被雨水冲断', category: '道路交通/村组道路硬化', nature: 'help', channel: 'desk', level: 'town', then: running('镇农业中心') },
  { daysAgo: 11, place: '中心联络站', deputies: ['陈立新'], visitor: '附近住户', people: 2, words: '文化广场晚上音响太大，影响孩子写作业', summary: '文化广场晚上音响太大', category: '人居环境', nature: 'complaint', channel: 'group', level: 'town', then: null },
  { daysAgo: 4, place: '柑园村', deputies: ['田守义', '罗春芳'], visitor: '柑园村民', people: 1, words: '邻居之间宅基地纠纷，法院已经立案', summary: '邻居之间宅基地纠纷，法院已经立案', category: '矛盾纠纷', nature: 'inquiry', channel: 'desk', level: 'above', then: { handling: '引导', units: [], result: '告知通过司法途径解决', rating: null, stage: 'referred' } },
  { daysAgo: 4, place: '石堰村', deputies: ['田守义', '罗春芳'], visitor: '石堰村民', people: 2, words: '灌渠入冬前能不能再清一次淤，去年冬灌水就没到下游', summary: '灌渠入冬前能不能再清一次淤', category: '水利抗旱', nature: 'suggestion', channel: 'desk', level: 'town', then: null },
];

export const sampleCounts = { stations: 1 + sampleAreas.length, deputies: sampleDeputies.length, issues: sampleMatters.length } as const;
