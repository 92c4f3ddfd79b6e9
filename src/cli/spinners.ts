/** The spinners that progress turns by, in place of the hundred that `ora` brings: `npm run program` puts them in. */
export default {
  dots: { interval: 80, frames: [...'⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏'] },
  line: { interval: 130, frames: [...'-\\|/'] },
};
