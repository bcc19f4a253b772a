export const signer = {} as const
