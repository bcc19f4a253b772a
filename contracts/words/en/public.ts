const words = {} as const
export { words as public }
