/** The few words that the shell says by itself, before or beside the page; all other words live in renderer/text. */
export type ShellWords = typeof zh;

const zh = {
  title: '连心站',
  edit: '编辑',
  undo: '撤销',
  redo: '重做',
  cut: '剪切',
  copy: '复制',
  paste: '粘贴',
  selectAll: '全选',
  quit: '退出',
  reload: '重新打开页面',
  cannotStart: '连心站没有打开',
  folderInUse: (folder: string) =>
    `这个资料夹正在被另一个连心站使用：\n${folder}\n\n已有的资料都在，没有改动。请先关闭另一个窗口（或浏览器里的连心站），再打开。`,
  folderUnusable: (folder: string, code: string) =>
    `资料夹不能写入（${code}）：\n${folder}\n\n没有改动任何资料。请检查磁盘是否已满、是否只读、这个用户有没有权限，再打开。`,
  pageStopped: '页面连续停止了三次',
  pageStoppedDetail: '已登记的内容都在磁盘上，草稿也在。可以再打开一次页面；如果还是停止，请退出后重新启动电脑。',
  broken: (what: string) => `程序出错，没有打开：\n${what}\n\n已登记的内容都在磁盘上。`,
};

const en: ShellWords = {
  title: 'Liaison Station',
  edit: 'Edit',
  undo: 'Undo',
  redo: 'Redo',
  cut: 'Cut',
  copy: 'Copy',
  paste: 'Paste',
  selectAll: 'Select all',
  quit: 'Quit',
  reload: 'Open the page again',
  cannotStart: 'The station did not open',
  folderInUse: (folder) =>
    `This folder is in use by another station:\n${folder}\n\nAll records are there, unchanged. Close the other window (or the station in the browser) first, then open this one.`,
  folderUnusable: (folder, code) =>
    `The data folder cannot be written (${code}):\n${folder}\n\nNothing was changed. Is the disk full or read-only, or does this user lack permission?`,
  pageStopped: 'The page stopped three times in a row',
  pageStoppedDetail: 'What was registered is on disk, and so are the drafts. Open the page once more; if it stops again, quit and restart the computer.',
  broken: (what) => `The program failed and did not open:\n${what}\n\nWhat was registered is on disk.`,
};

/** @param locale of the operating system, such as `zh-CN` */
export function shellWords(locale: string): ShellWords {
  return locale === '' || locale.toLowerCase().startsWith('zh') ? zh : en;
}
