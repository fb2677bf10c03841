/** One stage of a rollout that turns out to be harmful. */
export interface HarmfulStage {
  /** Users an hour, in all. */
  readonly traffic: number;
  /** Share of users in the stage, 0 to 1. */
  readonly share: number;
  /** Hours until it is rolled back. */
  readonly hours: number;
  /** Share of users harmed without the change, 0 to 1. */
  readonly before: number;
  /** Share of users harmed with it, 0 to 1. */
  readonly after: number;
}

/** Users the stage reaches before it is rolled back. */
export function exposedUsers({ traffic, share, hours }: HarmfulStage): number {
  return traffic * share * hours;
}

/** Users harmed who would not have been without the change: exposed·(after − before). */
export function expectedExtraHarm(stage: HarmfulStage): number {
  return exposedUsers(stage) * (stage.after - stage.before);
}
