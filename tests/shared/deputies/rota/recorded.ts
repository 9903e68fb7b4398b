/** Digests of plans, recorded once: every engine must find the same ones. A deliberate change of planning changes `engine`'s name and these. */
export const recorded = {
  A: { question: 'b1a0bb66d1c63142b6f762140fcedff8be76e25bd4c31ffaad77b23661099a3f', digest: 'ef0623c6d851ebfaeec9d112ac80d271257107d1343a1531a416af0c457fbf50' },
  B: { question: '0583b5c251cafa781d7d6bc3b4c616ba3b0305dd56d868f65de0ecbfda2fdaf9', digest: '8e74bdceb2af2c8103abe9d0c5d85b7142c9e1852d5ca1d36b359d8164f1a84b' },
  T5: { question: '916b50c3c50a45b064839501c230999279a6ffd107972dcff87d88449ad73c35', digest: '8e86e58622f066797f8785e8714020c502b7e9bd9b3366974b3fc5391e1ce561' },
} as const;
