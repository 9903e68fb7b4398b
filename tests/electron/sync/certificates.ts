/** Two self-signed certificates of test servers, good until 2126. They protect nothing. */
import { createHash, X509Certificate } from 'node:crypto';

export type TestCertificate = { readonly key: string; readonly cert: string };

export const ourCertificate: TestCertificate = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgVpx7locHC8/5b42m
xyBBcazcTD51B+7mDI7mGihBvEahRANCAASOWpxYekkf5kEHL/LE8oyayF5ynX/Z
P76Ks4MlrlnmiP8hjrw48Ojta/9d1v4qnhrzNQEnLLwiZq6ZiyZBEJZv
-----END PRIVATE KEY-----
`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBjzCCATWgAwIBAgIUd3mgFBg9m2JuKAXBghdJWdBvxrkwCgYIKoZIzj0EAwIw
HDEaMBgGA1UEAwwRbGlhbnhpbiB0ZXN0IG91cnMwIBcNMjYxMTIyMjIzNzQ2WhgP
MjEyNjEwMjkyMjM3NDZaMBwxGjAYBgNVBAMMEWxpYW54aW4gdGVzdCBvdXJzMFkw
EwYHKoZIzj0CAQYIKoZIzj0DAQcDQgAEjlqcWHpJH+ZBBy/yxPKMmshecp1/2T++
irODJa5Z5oj/IY68OPDo7Wv/Xdb+Kp4a8zUBJyy8ImaumYsmQRCWb6NTMFEwHQYD
VR0OBBYEFCqchU2xSArc1x+ukyyunKlek4qNMB8GA1UdIwQYMBaAFCqchU2xSArc
1x+ukyyunKlek4qNMA8GA1UdEwEB/wQFMAMBAf8wCgYIKoZIzj0EAwIDSAAwRQIh
AOauW2ez3qAJxAKK1Ka5ia070DZL0LsEdSxj/ANSvvrJAiB1J/dpgvF6D00HWPKx
Dr3ektx/dMiKjzjsXaEIOJBB7g==
-----END CERTIFICATE-----
`,
};

export const otherCertificate: TestCertificate = {
  key: `-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgsKlzFZ7cBQE3a24l
DqAfHc/5jfnp3DzGizcrBxEoHN2hRANCAAR6ZDe0E8ZKxmDbw8ilYnetrn9iMqKb
zH0MMTD+s8eWooYKxvQWv9bknDiR4Xjbez5Z5yKhq8+WzlFveEEOQCfj
-----END PRIVATE KEY-----
`,
  cert: `-----BEGIN CERTIFICATE-----
MIIBkTCCATegAwIBAgIUDw3E9C91XUwJ6UTJlLvp23GraOgwCgYIKoZIzj0EAwIw
HTEbMBkGA1UEAwwSbGlhbnhpbiB0ZXN0IG90aGVyMCAXDTI2MTEyMjIyMzc0NloY
DzIxMjYxMDI5MjIzNzQ2WjAdMRswGQYDVQQDDBJsaWFueGluIHRlc3Qgb3RoZXIw
WTATBgcqhkjOPQIBBggqhkjOPQMBBwNCAAR6ZDe0E8ZKxmDbw8ilYnetrn9iMqKb
zH0MMTD+s8eWooYKxvQWv9bknDiR4Xjbez5Z5yKhq8+WzlFveEEOQCfjo1MwUTAd
BgNVHQ4EFgQUG5dzgeuMzAgeSxFfQALPwX6hkYIwHwYDVR0jBBgwFoAUG5dzgeuM
zAgeSxFfQALPwX6hkYIwDwYDVR0TAQH/BAUwAwEB/zAKBggqhkjOPQQDAgNIADBF
AiATFXE2z3N824U8Svw9jYT1/IUuFz/DN+ik0cqDO2A5UAIhAKPLg+iM3arBQJdK
Tkt2CCSL6CIYb4dlvg57sZ2KEMy5
-----END CERTIFICATE-----
`,
};

/** As a joining card names it: sha-256 in hex. */
export function digestOf({ cert }: TestCertificate): string {
  return createHash('sha256').update(new X509Certificate(cert).raw).digest('hex');
}
