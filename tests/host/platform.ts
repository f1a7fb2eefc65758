/** What kind of device this is; whoever starts a host says. */
export const Platform = {
  isDesktop: true,
  isDesktopApp: true,
  isMobile: false,
  isMobileApp: false,
  isPhone: false,
  isTablet: false,
  isIosApp: false,
  isAndroidApp: false,
  isMacOS: false,
  isWin: false,
  isLinux: true,
  isSafari: false,
};

export function becomePhone(phone: boolean): void {
  Object.assign(Platform, {
    isDesktop: !phone,
    isDesktopApp: !phone,
    isLinux: !phone,
    isMobile: phone,
    isMobileApp: phone,
    isPhone: phone,
    isAndroidApp: phone,
  });
}
