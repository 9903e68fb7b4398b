/** Words of the county office: the board of all stations, cards, reference data. */
export const county = {
  board: {
    title: '总览',
    emptyTitle: '还没有站',
    emptyText: '站加入以后，最近联系、没发的、退回的、冲突、备份，一站一行在这里看。',
  },
  reference: { title: '参照数据' },
};
