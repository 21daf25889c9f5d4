import assert from 'node:assert/strict';
import { test } from 'node:test';
import { chosenOf, withChoice } from '../../src/ui/tab-choices.ts';

test('the first tab shows until one is chosen', () => {
  assert.equal(chosenOf(['/Go', '/TypeScript'], ''), 0);
  assert.equal(chosenOf(['/Go', '/TypeScript'], '/Rust'), 0);
  assert.equal(chosenOf([], '/Rust'), 0);
});

test('of several tabs that were chosen elsewhere, the latest shows', () => {
  const choices = withChoice(withChoice(withChoice('', '/Go'), '/Phone'), '/TypeScript');
  assert.equal(chosenOf(['/Go', '/TypeScript'], choices), 1);
  assert.equal(chosenOf(['/Go', '/TypeScript'], withChoice(choices, '/Go')), 0);
  assert.equal(chosenOf(['/Laptop', '/Phone'], choices), 1);
});

test('a choice is kept once, and only so many are', () => {
  assert.equal(withChoice(withChoice('/a', '/b'), '/a').split('\n').join(' '), '/a /b');
  let choices = '';
  for (let tab = 0; tab < 100; tab++) choices = withChoice(choices, `/${tab}`);
  assert.equal(choices.split('\n').length, 20);
  assert.equal(chosenOf(['/0', '/99'], choices), 1);
});
