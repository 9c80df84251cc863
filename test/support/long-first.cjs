const Sequencer = require("@jest/test-sequencer").default;

/** What takes minutes begins first: begun last, it would leave the other cores with nothing to do. */
const LONG = [/stories\.test/, /\/faults\//, /\/campaigns\//, /\/tenancy\//, /\.browser\.test/];

/** The longest files first, in a checkout that has no memory of how long each one takes. */
module.exports = class LongFirst extends Sequencer {
  sort(tests) {
    const rank = ({ path }) => {
      const at = LONG.findIndex((pattern) => pattern.test(path));
      return at === -1 ? LONG.length : at;
    };
    return super.sort([...tests]).sort((one, other) => rank(one) - rank(other));
  }
};
