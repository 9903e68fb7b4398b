/** A joining card held before the camera, and a camera that nobody allowed. */
import { openCounty } from '../../county/open-county.ts';
import { expect, test } from '../fixture.ts';
import { cameraOnCard } from '../pages/card-camera.ts';
import { countyLineSays } from '../pages/county-page.ts';
import { FirstRunPage } from '../pages/first-run-page.ts';

/** In the page: what is taken of camera and microphone from now on. */
function keepTracks(): MediaStreamTrack[] {
  const kept: MediaStreamTrack[] = [];
  const { mediaDevices } = navigator;
  const ask = mediaDevices.getUserMedia.bind(mediaDevices);
  mediaDevices.getUserMedia = async (wanted) => {
    const stream = await ask(wanted);
    kept.push(...stream.getTracks());
    return stream;
  };
  return kept;
}

test('a station joins by holding its card before the camera, which is off again afterwards', async ({ newStation }) => {
  test.setTimeout(120_000);
  const county = await openCounty(['JY01-A']);
  const camera = cameraOnCard(county.cards['JY01-A'] ?? '');
  try {
    const station = await newStation({ switches: camera.switches });
    const { page } = station;
    await new FirstRunPage(page).own();
    await page.evaluate(() => (location.hash = '#/settings/county'));
    const tracks = await page.evaluateHandle(keepTracks);
    await page.getByRole('button', { name: '扫卡上的码' }).click();
    await expect(page.getByText('卡是好的')).toBeVisible();
    await expect(page.getByLabel('摄像头的画面')).toBeHidden();
    expect(await tracks.evaluate((found) => found.map(({ kind, readyState }) => [kind, readyState]))).toEqual([['video', 'ended']]);
    await expect(page.getByRole('textbox', { name: '入网卡' })).toHaveValue(county.cards['JY01-A'] ?? '');
    await expect(page.getByText('两边的钟')).toBeVisible();
    await page.keyboard.press('Control+Enter');
    await expect(page.getByText('登记的自己会发')).toBeVisible();
    await countyLineSays(page, /都发了/u);
  } finally {
    camera.remove();
    await county.close();
  }
});

test('where the camera is refused the page says so and what else can be done; the card is pasted', async ({ newStation, body }) => {
  test.setTimeout(120_000);
  const county = await openCounty(['JY01-A']);
  try {
    // A window of Electron asks nobody: there it is a computer that has no camera.
    const refused = body === 'browser';
    const station = await newStation({ switches: refused ? ['--use-fake-device-for-media-stream', '--deny-permission-prompts'] : [] });
    const { page } = station;
    await new FirstRunPage(page).own();
    await page.evaluate(() => (location.hash = '#/settings/county'));
    await page.getByRole('button', { name: '扫卡上的码' }).click();
    await expect(page.getByText(refused ? '没有准连心站用摄像头' : '这台电脑没有能用的摄像头')).toBeVisible();
    await expect(page.getByRole('dialog')).toBeHidden();
    await station.shot('join-no-camera');
    await page.getByRole('textbox', { name: '入网卡' }).fill(county.cards['JY01-A'] ?? '');
    await expect(page.getByText('卡是好的')).toBeVisible();
    await expect(page.getByText(refused ? '没有准连心站用摄像头' : '这台电脑没有能用的摄像头')).toBeHidden();
    await expect(page.getByRole('button', { name: /加入县里/u })).toBeEnabled();
  } finally {
    await county.close();
  }
});
