/**
 * Categories of matters as stations name them. There is no national list: this one is a start that a county edits.
 * Source: categories seen in the five articles and in project rules (domain reference B2).
 */
export const defaultCategories = [
  '道路交通', '道路交通/桥梁护栏', '道路交通/村组道路硬化', '停车', '水利抗旱', '饮水安全', '下水管网', '生态环保', '垃圾分类',
  '人居环境', '路灯照明', '物业', '老旧小区', '户籍门牌', '养老', '教育', '校园安全', '医疗卫生', '公共安全', '消防安全', '食品安全',
  '就业', '住房', '社会保障', '文化体育', '产业发展', '便民服务', '矛盾纠纷', '其他',
] as const;

/** The category that is right when no other is: finders keep it last and always in sight. */
export const otherCategory = '其他' satisfies (typeof defaultCategories)[number];
