/** 排班：为什么是他、为什么排不满、怎样补上。数由引擎算，话在这里。 */

/** 说一位人选要的数：日子已写成字，没有就是 null。 */
export type SaidCandidate = { readonly name: string; readonly duties: number; readonly last: string | null; readonly days: number | null };
/** 决定先后的那一条。 */
export type SaidTier = 'changes' | 'squares' | 'breaches' | 'spacing' | 'professions' | 'weekdays' | 'drawn';
export type SaidReason = { readonly who: SaidCandidate; readonly able: number; readonly asFew: number; readonly tier: SaidTier | null; readonly next: SaidCandidate | null };

const because: Record<SaidTier, string> = {
  changes: '原来就是他，不用改',
  squares: '次数最少',
  breaches: '其中只有他前后不挤',
  spacing: '其中间隔最长',
  professions: '其中职业最对口',
  weekdays: '其中合他方便的星期',
  drawn: '条件相同，按抽签在前',
};

function interval({ days }: SaidCandidate): string {
  return days === null ? '还没值过班' : `间隔${days}天`;
}

export const rota = {
  rules: {
    place: '不在本片',
    level: '没有这一级的代表资格',
    group: '不在这个小组',
    profession: '职业不对口',
    mandate: '当天任期无效',
    leave: '请假',
    weekday: '这个星期几不便',
    conflict: '回避',
    taken: '当天有别的班',
  },
  /** 放宽它，就是…… */
  relax: {
    place: '从别的片借',
    level: '不限代表级别',
    group: '不限小组',
    profession: '不限职业',
    leave: '请请假的人回来',
    weekday: '请星期几不便的人来',
  },
  tiers: { changes: '改动', squares: '次数', breaches: '间隔不够', spacing: '间隔', professions: '职业', weekdays: '星期', drawn: '抽签' },

  /** 张三：上次3月14日；本期第2次。候选23人，次数最少的6人，其中间隔最长。次选李四：同为1次，间隔92天。 */
  reason: ({ who, able, asFew, tier, next }: SaidReason) => {
    const head = `${who.name}：${who.last === null ? '还没值过班' : `上次${who.last}`}；全期${who.duties}次。`;
    if (next === null || tier === null) return `${head}能来的只有他。`;
    const few = tier === 'changes' ? because.changes : asFew === 1 || tier === 'squares' ? '次数最少' : `次数最少的${asFew}人，${because[tier]}`;
    const same = next.duties === who.duties ? `同为${next.duties}次` : `会是${next.duties}次`;
    return `${head}候选${able}人，${few}。次选${next.name}：${same}，${interval(next)}。`;
  },
  pinned: (name: string) => `${name}：手工指定，不动。`,
  frozen: (name: string) => `${name}：已经公示，临近不改。`,

  /** 一条候选的右边：5周前，会是2次 */
  candidate: ({ duties, days }: SaidCandidate, sits: boolean) => `${days === null ? '没值过' : days < 14 ? `${days}天前` : `${Math.floor(days / 7)}周前`}，${sits ? '仍是' : '会是'}${duties}次`,

  /** 片区五的8人共值24班，人均3次；能替他的，次数都不比他少。 */
  load: (name: string, duties: number, people: number, carried: number, atLeast: number) =>
    people === 1
      ? `${name}${duties}次：这些班只有他能来。`
      : `${name}${duties}次：能互相替的${people}人，一共${carried}班，人均${trim(carried / people)}次；能替他的，最少的也有${atLeast}次。`,

  short: {
    title: (day: string, place: string, lacking: number) => `${day}，${place}，还差${lacking}位`,
    columns: { rule: '规则', barred: '去掉', left: '还剩', alone: '只放开它，能多' },
    roll: '名册',
    /** 名册160 − 不在本片128 − 请假32 = 0；仅因请假31人 */
    line: (roll: number, steps: readonly { readonly name: string; readonly barred: number; readonly alone: number }[], left: number) =>
      `${[`名册${roll}`, ...steps.map(({ name, barred }) => `${name}${barred}`)].join(' − ')} = ${left}${steps
        .filter(({ alone }) => alone > 0)
        .map(({ name, alone }) => `；仅因${name}${alone}人`)
        .join('')}`,
    /** 一天里的几班，能来的人一共不够 */
    group: (seats: number, people: readonly string[]) => (people.length === 0 ? `这${seats}个位置，一个能来的人也没有。` : `当天这${seats}个位置，能来的只有${people.length}人：${people.join('、')}。`),
    lend: (how: string, people: readonly string[]) => (people.length === 1 ? `${how}：${people[0] ?? ''}` : `${how}：${people.slice(0, 3).join('、')}${people.length > 3 ? `等${people.length}人` : ''}，请一位就够`),
    move: (to: string, people: readonly string[]) => `改到${to}：${people.join('、')}`,
    changes: (n: number) => `改${n}处`,
    none: '单放开一条，或挪一周以内，都补不上。',
  },

  proof: {
    fair: '已证明：不存在更均衡的排法',
    full: '已证明：不存在更满的排法',
    fewest: '已证明：不存在改动更少的排法',
    breaches: (n: number, gap: number) => (n === 0 ? `相邻两班都隔${gap}天以上` : `有${n}处不到${gap}天`),
  },
  thinIce: (n: number) => (n === 0 ? '任何一位临时不来，都补得上' : `有${n}个位置，人不来就补不上，宜备一位`),

  faults: {
    seat_twice: '同一个位置写了两遍',
    deputy_twice: '同一位代表写了两遍',
    day_outside: '有班不在这一期里',
    number_unfit: '间隔或抵扣次数不对',
    pin_unknown: '指定的人不在名册',
    pin_barred: '指定的人按规则不能来',
    pins_clash: '同一天指定了同一个人两次',
  },
};

/** 3、2.5：最多一位小数。 */
function trim(number: number): string {
  return String(Math.round(number * 10) / 10);
}
