// A story in steps: one that fails makes the rest meaningless, and what the display showed then stays as a picture.

/** Answers the function that tells one step; `failed` is called with the name of the one that failed. */
export function stepsOf(story, failed) {
  return async (name, work) => {
    let broken = false;
    await story.test(name, async () => {
      try {
        await work();
      } catch (error) {
        broken = true;
        failed(name);
        throw error;
      }
    });
    if (broken) throw new Error(`stopped at: ${name}`);
  };
}
