/** The same moment where the reader is: `05:16`, with the day where it is not the day in UTC. */
export function localClock(at: string, zone?: string): string {
  const parts = new Intl.DateTimeFormat('en-GB', {
    ...{ year: 'numeric', month: '2-digit', day: '2-digit' },
    ...{ hour: '2-digit', minute: '2-digit', hourCycle: 'h23', timeZone: zone },
  }).formatToParts(new Date(at));
  const part = (type: string): string => parts.find((one) => one.type === type)?.value ?? '';
  const day = [part('year'), part('month'), part('day')].join('-');
  const time = `${part('hour')}:${part('minute')}`;
  return day === at.slice(0, 10) ? time : `${day} ${time}`;
}
