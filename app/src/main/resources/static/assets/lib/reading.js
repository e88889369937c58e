/**
 * A read of which only one is under way: an answer never comes after a newer one. Who asks while it reads has it read once
 * more, as what is being read may be of before.
 */
export function oneAtATime(read) {
  let underWay = null;
  let again = false;
  const run = async () => {
    do {
      again = false;
      try {
        await read();
      } catch (failure) {
        if (!again) throw failure;
      }
    } while (again);
  };
  return () => {
    if (underWay) {
      again = true;
    } else {
      underWay = run().finally(() => { underWay = null; });
    }
    return underWay;
  };
}
