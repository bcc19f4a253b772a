/** Something the person at the terminal can put right: its message is shown alone, without a stack. */
export class LaunchProblem extends Error {}
