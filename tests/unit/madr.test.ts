import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { withMadr } from '../../src/kinds/decision/madr.ts';

describe('older forms of decision records are read as they are', () => {
  test('adr-tools: date as a line, status and links in a section', () => {
    const body =
      '# 3. Use MADR\n\nDate: 2017-02-12\n\n## Status\n\nAccepted\n\nSupersedes [1. Record](0001-record.md)\n\nAmends [2. Two](0002-two.md)\n\n## Context\n\nStatus: none\n';
    assert.deepEqual(withMadr({}, body, '0003-use-madr'), {
      status: 'accepted',
      date: '2017-02-12',
      supersedes: ['0001-record'],
    });
  });

  test('adr-tools: what replaced a record, in its own spelling, in a folder', () => {
    const body =
      '# 1. Record\n\n## Status\n\nSuperceded by [3. Use MADR](../core/0003-use-madr.md)\n';
    assert.deepEqual(withMadr({}, body, 'data/0001-record'), {
      status: 'superseded',
      replacedBy: 'decision/core/0003-use-madr',
    });
  });

  test('MADR 2: items before the first heading', () => {
    const body =
      '# Use shell\n\n* Status: superseded by [ADR-0005](0005-example.md)\n* Deciders: Ann, Bob\n* Date: 2016-03-01\n\n## Context\n';
    assert.deepEqual(withMadr({}, body, '0002-shell'), {
      status: 'superseded',
      date: '2016-03-01',
      deciders: ['Ann', 'Bob'],
      replacedBy: 'decision/0005-example',
    });
  });

  test('MADR 3: the status in front matter, with a number', () => {
    assert.deepEqual(withMadr({ status: 'Superseded by ADR-0123' }, '', 'a/0004-four'), {
      status: 'superseded',
      replacedBy: 'decision/a/123',
    });
  });
});

test('what front matter says wins, and a word that is no status is left to be reported', () => {
  const body = '# A\n\n## Status\n\nRejected\n';
  assert.deepEqual(withMadr({ status: 'accepted', date: '2020-01-01' }, body, '1-a'), {
    status: 'accepted',
    date: '2020-01-01',
  });
  assert.deepEqual(withMadr({ status: 'acepted' }, '', '1-a'), { status: 'acepted' });
  assert.deepEqual(withMadr({}, '# A\n\nText that speaks of Status: x.\n', '1-a'), {});
});
