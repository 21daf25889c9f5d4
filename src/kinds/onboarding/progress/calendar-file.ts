import ICAL from 'ical.js';
import type { PathEvent } from './events.ts';

/**
 * Events as the text of a calendar file (RFC 5545): whole days that leave the time free.
 *
 * @param now Moment when the file is made, in UTC.
 */
export function calendarFile(
  events: readonly PathEvent[],
  { name, now }: { name: string; now: string },
): string {
  const calendar = new ICAL.Component('vcalendar');
  calendar.addPropertyWithValue('version', '2.0');
  calendar.addPropertyWithValue('prodid', '-//Handrail//Onboarding//EN');
  calendar.addPropertyWithValue('x-wr-calname', name);
  const stamp = ICAL.Time.fromDateTimeString(`${now.slice(0, 19)}Z`);
  for (const { uid, day, title, text, url } of events) {
    const event = new ICAL.Component('vevent');
    const first = ICAL.Time.fromDateString(day);
    const end = first.clone();
    end.adjust(1, 0, 0, 0);
    event.addPropertyWithValue('uid', uid);
    event.addPropertyWithValue('dtstamp', stamp);
    event.addPropertyWithValue('dtstart', first);
    event.addPropertyWithValue('dtend', end);
    event.addPropertyWithValue('summary', title);
    event.addPropertyWithValue('description', text ? `${text}\n${url}` : url);
    event.addPropertyWithValue('url', url);
    event.addPropertyWithValue('transp', 'TRANSPARENT');
    calendar.addSubcomponent(event);
  }
  return `${calendar.toString()}\r\n`;
}
