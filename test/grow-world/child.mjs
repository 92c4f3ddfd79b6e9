/** The built program in a process of its own, whose whole outside world is a gateway of the made-up one. */
import { run } from '../../dist/main.js';
import { systemRuntime } from '../../dist/runtime.js';

const gateway = process.env.WORLD_GATEWAY;
const begin = Number(process.env.WORLD_BEGIN);

async function ask(question) {
  const answer = await fetch(gateway, { method: 'POST', body: JSON.stringify(question) });
  const { value, error } = await answer.json();
  if (error !== undefined) throw Object.assign(new Error(error.message), { code: error.code });
  return value;
}

let slept = 0;
const real = systemRuntime();
const runtime = Object.create(real, {
  now: { value: () => begin + slept },
  sleep: {
    value: async (ms) => {
      slept += ms;
      await new Promise((resolve) => setImmediate(resolve));
    },
  },
  http: { value: ({ signal: _, ...request }) => ask({ request }) },
  resolveTxt: { value: (name) => ask({ name }) },
});

process.exitCode = await run(process.argv.slice(2), runtime);
