/** What the browser body says on the console. Chinese first, English after it: whoever starts it may read either. */

export const say = {
  address: (address: string) => `连心站已就绪，请用浏览器打开 Lianxin is ready, open  ${address}`,
  usage: '用法 Usage: serve [--data DIR] [--port NUMBER] [--pages DIR] [--rebuild]',
  noPages: (folder: string) => `没有找到界面文件，请先运行 npm run build。 The pages are not built (${folder}); run: npm run build`,
  inUse: (folder: string) => `连心站已在运行，数据文件夹正被使用：${folder}  Lianxin is already running on this folder.`,
  diskFailed: (folder: string, code: string) => `数据文件夹无法读写（${code}）：${folder}  The data folder cannot be read or written.`,
  portTaken: (port: number) => `端口 ${port} 已被别的程序占用，请关闭它再试。 Port ${port} is taken by another program; close it and try again.`,
  journal: (facts: { readonly entries: number; readonly records: number; readonly segments: number; readonly bytesCut: number; readonly damaged: number }) =>
    `日志检查完毕 Journal checked: ${facts.entries} 条 entries, ${facts.records} 份 records, ${facts.segments} 段 segments, ` +
    `截去残尾 torn tail cut ${facts.bytesCut} B, 损坏 damaged ${facts.damaged} 行 lines; 打开后重建数据库 the database is rebuilt when the station opens`,
};
