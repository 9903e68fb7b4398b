/** What the launcher says on the console. Chinese first, English after it: whoever starts it may read either. */
export const words = {
  building: '正在准备程序（约 10 秒）… Building …',
  notBuilt: '程序没有建成，见上面的说明。 The build failed, see above.',
  downloading: '正在下载 Electron … Downloading Electron …',
  progress: (done, total) => `  ${megabytes(done)}${total ? ` / ${megabytes(total)}` : ''} MB`,
  asRoot: '以 root 身份运行：不使用 Chromium 沙箱。 Running as root: without Chromium\'s sandbox.',
  inBrowser: (why) => `不用 Electron 打开，改用浏览器。原因：${why.zh}  Not opening in Electron, using the browser instead: ${why.en}`,
  nowDownloaded: 'Electron 已下载，下次启动就会使用。 Electron is downloaded now; the next start will use it.',
};

/** Why not Electron, each as one clause. */
export const reasons = {
  asked: { zh: '启动时要求使用浏览器。', en: 'the browser was asked for.' },
  noDisplay: { zh: '没有图形显示（DISPLAY）。', en: 'there is no display (DISPLAY).' },
  download: (detail) => ({
    zh: `Electron 下载不了（可设 ELECTRON_MIRROR 指向镜像）。`,
    en: `Electron could not be downloaded${detail === '' ? '' : ` (${detail})`}; ELECTRON_MIRROR may name a mirror.`,
  }),
  slow: { zh: '线路慢，Electron 还在后台下载。', en: 'the line is slow; Electron goes on downloading in the background.' },
  override: (folder) => ({ zh: `ELECTRON_OVERRIDE_DIST_PATH 里没有 Electron：${folder}`, en: 'ELECTRON_OVERRIDE_DIST_PATH holds no Electron.' }),
  died: (detail) => ({ zh: 'Electron 启动后立即停止。', en: `Electron stopped at once: ${detail}` }),
};

function megabytes(bytes) {
  return (bytes / 1e6).toFixed(0);
}
