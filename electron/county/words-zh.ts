/** 命令行的话：短句，不用术语。 */
import type { CountyWords } from './words.ts';

const deviceOf = (device: string) => `${device.slice(0, -2)}的${device.slice(-1)}机`;
const settingWhy = {
  document_size: '一份记录最大8 MB，再大就是坏东西',
  request_size: '一次最多收128 MB，防人灌满硬盘',
  no_replication: '关掉服务器自己的复制：不关，任何账号都能叫它去访问任意地址。县里用不着它',
  no_cors: '关掉跨站访问：连心站不需要',
  lock_out: '猜错几次口令就锁5分钟',
} as const;

export const zh: CountyWords = {
  usage: `用法：
  npm run county                                   在这台电脑上开一个练习用的县，Ctrl+C停
  npm run county -- plan URL --county 代号 --name 名称 --office 编码
                                                   看看要在这台CouchDB上做什么，不动手
  npm run county -- apply URL …                    照着做；再做一遍也没事
  npm run county -- verify URL [--address 地址]    把每条规矩都真的试一遍
  npm run county -- add-station URL --station JY01 --name 桔园镇中心站 --letter A --address https://…
  npm run county -- add-office URL --letter A --address https://…
  npm run county -- rotate-password URL --device JY01-A --address https://…
  npm run county -- remove-station URL --station JY01      收回账号，数据留着
  npm run county -- cards URL                      发过哪些卡
  npm run county -- prune URL                      清掉没用的旧分支，先把里面的事并进来

  URL是CouchDB的地址，从管理员这里够得着就行，比如 http://127.0.0.1:5984；写 practice 就是本机的练习县。
  --address  站里够得着的地址，写在入网卡上        --card-file 文件.html  另存一张能打印的卡
  --certificate 指纹  自签证书的SHA-256            --by 姓名  卡上写谁发的
  --county 代号  服务器上不止一个县时才要写        --admin 用户名  默认admin        --en  English
  管理员口令：运行时输入，或放在环境变量COUCHDB_ADMIN里（用户名:口令）。不要写在命令里。`,
  problem: (problem, facts) => {
    switch (problem) {
      case 'unreachable': return `连不上服务器（${facts['code'] ?? ''}）。看看地址对不对，CouchDB开了没有。`;
      case 'timed_out': return '服务器30秒没有回话。';
      case 'certificate': return `那台服务器的证书没有公认机构签名，或者地址对不上（${facts['code'] ?? ''}）。自己签的证书，用环境变量NODE_EXTRA_CA_CERTS指给它看。`;
      case 'not_couchdb': return `那个地址上的不是CouchDB（它回了${facts['status'] ?? '别的东西'}）。`;
      case 'too_old': return `这台CouchDB是${facts['version'] ?? ''}，太旧了，要3.0以上。`;
      case 'wrong_admin': return '管理员的用户名或口令不对。';
      case 'not_admin': return '这个账号不是服务器管理员。';
      case 'locked_out': return '口令错得太多，账号锁住了。等5分钟再试。';
      case 'refused': return `服务器不肯：${facts['what'] ?? ''}，它说${facts['status'] ?? ''} ${facts['reason'] ?? ''}`;
      case 'no_county': return '这台服务器上还没有这个县。先用apply建。';
      case 'other_county': return `这个代号的县已经有了，和您写的不一样：${facts['what'] === 'office' ? '县里的编码' : '是不是练习'}是${facts['is']}，您写的是${facts['wanted']}。`;
      case 'letter_used': return `这个机号发过了，不能再发。下一个可用：${facts['next'] || '没有了'}。同一台电脑换口令用rotate-password。`;
      case 'code_of_office': return '这是县里自己的编码，站不能用。县里的电脑用add-office。';
      case 'no_such_card': return `没有给${facts['device'] ?? '它'}发过卡。`;
      case 'npm_missing': return '练习用的服务器要用npm装一次，可是找不到npm。';
      case 'npm_failed': return `练习用的服务器没装上，多半是npm的仓库连不上。可以换个镜像再试：npm config set registry https://registry.npmmirror.com\n${facts['said'] ?? ''}`;
      case 'disk_failed': return `硬盘读写出错（${facts['code'] ?? ''}）。`;
      case 'did_not_start': return `练习用的服务器没开起来：${facts['said'] ?? ''}`;
      case 'port_taken': return `端口${facts['port'] ?? ''}已经有程序在用。是不是练习县已经开着？要么关掉它，要么加 --port 换一个。`;
      case 'unknown_option': return '有一个选项不认识。';
      case 'unknown_verb': return `没有“${facts['verb'] ?? ''}”这个命令。`;
      case 'no_address': return '要写CouchDB的地址，比如 http://127.0.0.1:5984';
      case 'bad_address': return `这不是能用的地址：${facts['address'] ?? ''}`;
      case 'password_in_address': return '地址里不要带用户名和口令：命令行谁都看得见。';
      case 'missing_option': return `还要写 ${facts['option'] ?? ''}`;
      case 'bad_option': return `${facts['option'] ?? ''} 写得不对：${facts['rule'] === 'county' ? '2到12位小写字母和数字，字母开头' : facts['rule'] === 'code' ? '2到8位大写字母和数字，字母开头' : facts['rule'] === 'letter' ? '一个大写字母' : '看看用法'}`;
      case 'no_password': return '没有管理员口令。';
      case 'which_county': return `这台服务器上有几个县：${facts['counties'] ?? ''}。用 --county 写明是哪个。`;
      case 'address_needed': return '站里的电脑够不着这个本机地址。用 --address 写明站里用的地址，比如 https://lianxin.example.gov.cn';
    }
  },
  askPassword: (user) => `管理员${user}的口令（输入时不显示）：`,
  server: (kind, version) => (kind === 'practice' ? '练习用的服务器，不是CouchDB' : `CouchDB ${version}`),
  step: (step) => {
    switch (step.do) {
      case 'make_database': return step.for === 'server' ? `建系统库 ${step.database}` : step.for === 'county' ? `建县里的库 ${step.database}` : `建站里的库 ${step.database}`;
      case 'set_security': return `定下谁能进 ${step.database}：${step.security.members.roles.join('、')}`;
      case 'write_rules': return step.renews ? `换上新规矩 ${step.database}` : `写上规矩 ${step.database}`;
      case 'write_info': return `写上这是哪个县：${step.info.name}，${step.info.county}，县里编码${step.info.office}${step.info.practice ? '，练习用' : ''}`;
      case 'rename_county': return `县名从“${step.was}”改成“${step.info.name}”`;
      case 'make_carrier': return `建搬运账号 ${step.account}，U盘来的事由它写进去`;
      case 'set_roles': return `改正账号 ${step.account} 的权限`;
      case 'set': return `设置 [${step.section}] ${step.key} = ${step.value}（现在${step.was ?? '是默认'}）：${settingWhy[step.why]}`;
    }
  },
  nothingToDo: '都好了，没有要做的。',
  wouldDo: (count) => `要做${count}件。用apply照着做。`,
  done: (count) => `做完${count}件。`,
  clusterNote: '设置是每个节点各一份，重启以后还在。',
  cardFor: (card) => `${card.stationName}，${deviceOf(`${card.station}-${card.device}`)}，${card.validUntil}为止有效：`,
  cardOnce: (card) => `卡只显示这一次。在那台电脑上打开连心站，设置、县里，贴上这张卡。${card.practice ? '' : '用过就销毁，不要发在群里。'}`,
  cardWritten: (path) => `能打印的卡：${path}（里面有口令，打完就删）`,
  removed: (station, devices) => (devices.length === 0 ? `${station}的账号早就收回了。` : `收回了${devices.map(deviceOf).join('、')}的账号。${station}的数据都在，县里照样看得到。`),
  cardRow: (card) => `${card.device.padEnd(10)} ${card.issuedAt.slice(0, 10)} ${card.issuedBy || '—'}  ${card.stationName}${card.revokedAt === null ? '' : `  ${card.revokedAt.slice(0, 10)}收回`}`,
  noCards: '还没有发过卡。',
  pruned: ({ documents, leaves, lifted, left }) => `有旧分支的${documents}份，并进来${lifted}条事，清掉${leaves}个分支，留着${left}个。`,
  verifying: (address) => `从 ${address} 一条条试。会建一个临时的县，试完就删。`,
  check: {
    as_planned: '和计划一样', works_station: '站能写自己的记录', works_office: '县里写的，站读得到', works_carrier: '搬运账号能把站里的事写进去',
    nobody: '没有账号的人进不来', foreign: '别的县的账号进不来', neighbour_read: '读不到别的站', neighbour_write: '写不进别的站', reference_write: '改不了县里的参照数据', office_read: '看不到县里自己的库',
    delete: '删不掉记录', history_cut: '抹不掉以前的事', altered: '改不了事的内容', not_author: '冒充不了别的电脑', other_role: '冒充不了县里的人', unknown_type: '造不出新种类的事',
    future_clock: '写不了将来的时间', other_station_id: '用不了别站的编号', extra_key: '夹带不了别的东西', too_large: '塞不进过大的东西', whole_tree: '伪造不了版本', attachment: '挂不上附件',
    design: '动不了规矩', security: '改不了谁能进', revs_limit: '改不了版本数', index: '建不了索引', purge: '清不掉历史', compact: '叫不动压缩', make_database: '建不了库', drop_database: '删不了库',
    all_dbs: '看不到有哪些库', dbs_info: '看不到库的情况', tasks: '看不到服务器在做什么', jobs: '看不到复制任务', job_write: '写不了复制任务', accounts: '看不到账号', own_roles: '给自己加不了权限', config: '看不到设置',
    local: '写不了_local文档', replicate: '叫不动服务器去访问别处', lock_out: '猜几次口令就锁住', forwarded: '换个来路接着猜也不行',
  },
  outcome: ({ outcome, said }) => (outcome === 'holds' ? '守住了' : outcome === 'open' ? 'CouchDB自己留的口子，要靠反向代理关上' : outcome === 'not_shown' ? '练习用的服务器做不到' : `没守住：${said}`),
  verified: (holds, open, broken) => `守住${holds}条，要靠代理或做不到的${open}条，没守住${broken}条。`,
  practice: {
    installing: '第一次用，先装练习用的服务器，二百多个小包，一两分钟……',
    starting: '正在开练习用的县……',
    ready: (url, data) => `练习县开着：${url}\n数据放在 ${data}\n这是练习：服务器是给练手用的，不要放真东西。`,
    station: '示范站（桔园镇）的入网卡。打开连心站，选示范站，设置、县里，贴上：',
    office: '县里的入网卡。另开一个连心站，选县人大代表工委，贴上：',
    stop: 'Ctrl+C停。下次再开，数据还在。',
    stopped: '练习县停了。',
    countyName: '城固县人大代表工委',
  },
  paper: {
    language: 'zh-CN',
    title: (card) => `${card.stationName} ${card.device}机 入网卡`,
    rows: (card) => [
      ['县里', card.countyName], ['编码', `${card.station}，${card.device}机`], ['地址', card.url], ['县里指纹', card.fingerprint.match(/.{4}/g)?.join(' ') ?? ''],
      ...(card.certificate === null ? [] : [['证书指纹', card.certificate.match(/.{8}/g)?.join(' ') ?? ''] as const]),
      ['发卡', `${card.issuedOn}${card.issuedBy === '' ? '' : `，${card.issuedBy}`}`], ['有效', `${card.validUntil}为止`], ...(card.practice ? [['用途', '练习'] as const] : []),
    ],
    toDo: (card) => [
      `在${card.device}机上打开连心站，进“设置”，点“县里”。`,
      '点“扫卡上的码”，把左边的码对着摄像头；没有摄像头，就把右边的字敲进去，大小写、空格都不要紧。',
      '看清会发什么，按“加入县里”。',
      '加入以后，把这张卡销毁。',
    ],
    keep: '拿着这张卡，就能以这台电脑的名义往县里写。当面交，不要拍照发群。丢了马上告诉县里换口令。',
  },
};
