/**
 * Ant Design in our look, as a function of the text size: every pixel grows with it. The seed colour is ink, so that
 * selection, focus and checks stay neutral; only the primary button gets red.
 */
import type { ThemeConfig } from 'antd';

const ink = '#1f1b17';
const ink2 = '#49433b';
const ink3 = '#575047';
const edge = '#8b8377';
const line = '#e3ddd2';
const paper = '#faf8f3';
const nav = '#f1ede4';
const selected = '#efe8da';
const hover = '#f4f0e8';
const white = '#ffffff';
const green = '#17552f';
const shadow = '0 8px 24px rgba(31, 27, 23, 0.14)';

const field = (px: (pixels: number) => number) => ({
  activeBorderColor: ink,
  hoverBorderColor: ink3,
  activeShadow: `0 0 0 1px ${ink}`,
  errorActiveShadow: `0 0 0 1px ${ink}`,
  paddingInline: px(11),
});

/** @param textSize per cent of the normal size, 100 to 200 */
export function antdTheme(textSize: number): ThemeConfig {
  const px = (pixels: number): number => Math.round((pixels * textSize) / 100);
  return {
    token: {
      colorPrimary: ink, colorInfo: ink, colorError: ink, colorLink: ink, colorTextBase: ink, colorSuccess: green, colorWarning: '#6f4300', colorBgBase: white,
      fontFamily: "'Noto Sans SC', 'Noto Sans CJK SC', 'Microsoft YaHei UI', 'Microsoft YaHei', sans-serif",
      fontSize: px(16), borderRadius: 4, controlHeight: px(40), lineWidth: 1, motion: false,
      colorPrimaryHover: ink2, colorPrimaryActive: '#000000', colorPrimaryBg: selected, colorPrimaryBgHover: '#e6decf', colorPrimaryBorder: edge,
      colorSuccessBg: '#e9f2eb', colorSuccessBorder: green, colorWarningBg: '#fbefd3', colorWarningBorder: '#b4761a', colorErrorBg: white, colorErrorBorder: ink,
      colorText: ink, colorTextSecondary: ink2, colorTextTertiary: ink3, colorTextQuaternary: ink3,
      colorBgLayout: paper, colorBgContainer: white, colorBgElevated: white, colorBgMask: 'rgba(31, 27, 23, 0.28)', colorBorder: edge, colorBorderSecondary: line,
      controlHeightSM: px(32), controlHeightLG: px(56), borderRadiusLG: 6, borderRadiusSM: 3, lineHeight: 1.625,
      colorTextPlaceholder: ink3, colorTextDisabled: ink3, colorBgContainerDisabled: nav, colorSplit: line, controlItemBgHover: hover, controlItemBgActive: selected,
      controlOutline: ink, controlOutlineWidth: 1, controlInteractiveSize: px(20), fontWeightStrong: 700, linkDecoration: 'none', boxShadow: shadow, boxShadowSecondary: shadow,
    },
    components: {
      Button: {
        colorPrimary: '#9b1b1e', colorPrimaryHover: '#84161a', colorPrimaryActive: '#6c1115', primaryColor: white, primaryShadow: 'none', defaultShadow: 'none', dangerShadow: 'none',
        defaultHoverColor: ink, defaultHoverBorderColor: ink, defaultHoverBg: hover, contentFontSizeLG: px(20), paddingInlineLG: px(28), borderRadiusLG: 4, borderRadiusSM: 4,
      },
      Input: field(px),
      Select: { optionActiveBg: selected, optionSelectedBg: selected, optionSelectedFontWeight: 700, optionHeight: px(40), activeBorderColor: ink, hoverBorderColor: ink3 },
      Modal: { titleFontSize: px(24), contentBg: white },
      Tag: { defaultBg: white },
    },
  };
}
