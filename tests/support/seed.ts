// Property tests draw the same examples in every run, so that a green run stays green; FC_SEED=<number> draws others.
import fc from 'fast-check';

fc.configureGlobal({ seed: Number(process.env.FC_SEED ?? 20261123) });
