/** Made-up matters for benchmarks: about 100 Han characters each, repeatable from their index. */
import type { JsonObject } from '../../shared/kernel/json.ts';

const villages = ['河湾西村', '柑园村', '石堰村', '北坡村', '杨家营村', '学府社区', '南寨村', '龙头村'];
const categories = ['道路交通', '道路交通/桥梁护栏', '水利抗旱', '饮水安全', '下水管网', '生态环保', '养老', '停车', '产业发展', '其他'];
const tellings = [
  '村组道路一下雨就是泥，拉果子的三轮车进不来，请把路硬化了',
  '小桥的护栏又被车撞断了一截，娃娃上学天天从那儿过，夜里又没有路灯，怕出事',
  '渠道漏水，浇不上地，去年冬灌水就没到下游，想请站里帮忙问一下',
  '集市东巷路面下水道长期堵塞、污水横流，夏天味道大得很，商户都有意见',
  '老年人吃饭难，希望办老年食堂、送餐上门，孩子们都在外头打工',
  '果园机耕路被雨水冲断，拉果子的车进不去，再过半个月就要下果了',
];

/** Days go on as matters are registered, as they do at a station: 100,000 matters in five years. */
const perDay = 56;

export function benchMatter(index: number): JsonObject {
  const village = villages[index % villages.length] ?? '';
  const telling = tellings[index % tellings.length] ?? '';
  const day = new Date(Date.UTC(2020, 0, 1) + (Math.floor(index / perDay) % 1800) * 86_400_000).toISOString().slice(0, 10);
  return {
    number: `JY01-${day.slice(0, 4)}-A-${String(index + 1).padStart(6, '0')}`,
    on: day,
    words: `我们${village}第${index % 97}组，${telling}。我们几家人商量了，想请代表帮忙问一下，第${index}次。`,
    summary: `${village}：${telling.slice(0, 14)}`,
    category: categories[index % categories.length] ?? '其他',
    place: '',
    nature: 'help',
    channel: 'desk',
    level: 'town',
    people: 1 + (index % 9),
    deputies: ['罗春芳'],
    visitor: `${village}村民`,
    contact: 'none',
    imported: null,
  };
}
