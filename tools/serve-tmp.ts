import { serve } from './bench/server';
const s = await serve({ game: '/tmp/perfdist', raw: '/tmp/perfdist2', empty: '/tmp/perf/node_modules/.cache/bench/empty' });
console.log(s.address('game',''), s.address('raw' as never,''), s.address('empty',''));
setInterval(()=>{},1e6);
