import { defineCollection } from 'astro:content';
import { handbookLoader, kindLoader } from '#markdown/loader.ts';

const state = process.env['HANDRAIL_STATE'];

/** One collection a kind, and `handbook`: settings and everything else that is no entry. */
export const collections = {
  runbooks: defineCollection({ loader: kindLoader(state, 'runbook') }),
  standards: defineCollection({ loader: kindLoader(state, 'standard') }),
  onboarding: defineCollection({ loader: kindLoader(state, 'onboarding') }),
  rubrics: defineCollection({ loader: kindLoader(state, 'rubric') }),
  decisions: defineCollection({ loader: kindLoader(state, 'decision') }),
  guides: defineCollection({ loader: kindLoader(state, 'guide') }),
  services: defineCollection({ loader: kindLoader(state, 'service') }),
  teams: defineCollection({ loader: kindLoader(state, 'team') }),
  handbook: defineCollection({ loader: handbookLoader(state) }),
};
