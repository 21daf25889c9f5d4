import { nearestOf } from '#core/near.ts';
import { decode } from '#core/urls.ts';

/** What alerts.json says of an alert, as far as it is read here. */
interface Known {
  name: string;
  url: string;
}

/**
 * An address below `alerts/` that leads nowhere: another spelling of a known alert is opened, query and
 * fragment kept; of an unknown one the nearest names are offered, and its name stands in the search.
 */
class UnknownAlert extends HTMLElement {
  connectedCallback(): void {
    const folder = `${this.dataset['base']}alerts/`;
    const path = location.pathname;
    if (!path.toLowerCase().startsWith(folder.toLowerCase())) return;
    const name = decode(path.slice(folder.length).replace(/\/(index\.html)?$/, ''));
    if (name) void this.#lookUp(name, folder);
  }

  async #lookUp(name: string, folder: string): Promise<void> {
    const alerts = await known(this.dataset['index'] ?? '');
    const same = alerts.find((alert) => alert.name.toLowerCase() === name.toLowerCase());
    if (same) {
      location.replace(pathOf(same) + location.search + location.hash);
      return;
    }
    const field = document.querySelector<HTMLInputElement>('main input[name=q]');
    if (field) field.value = name;
    const near = nearestOf(
      name,
      alerts.map((alert) => alert.name),
      5,
    );
    const said = document.createElement('p');
    said.append('This handbook knows no alert ', code(name));
    said.append(near.length > 0 ? '. Did you mean one of these?' : '.');
    const list = document.createElement('ul');
    for (const known of near) {
      const alert = alerts.find((one) => one.name === known);
      if (alert) list.append(item(alert));
    }
    const all = document.createElement('a');
    all.href = folder;
    all.textContent = `All ${alerts.length} alerts`;
    this.hidden = false;
    this.querySelector('[data-said]')?.append(
      said,
      ...(near.length > 0 ? [list] : []),
      ...(alerts.length > 0 ? [all] : []),
    );
  }
}

async function known(index: string): Promise<Known[]> {
  try {
    const answer = (await (await fetch(index)).json()) as { alerts: Known[] };
    return answer.alerts;
  } catch {
    return [];
  }
}

/** Whichever origin the build was told, the alert is on this one. */
function pathOf({ url }: Known): string {
  return new URL(url, location.href).pathname;
}

function item(alert: Known): HTMLElement {
  const entry = document.createElement('li');
  const link = document.createElement('a');
  link.href = pathOf(alert) + location.search + location.hash;
  link.textContent = alert.name;
  entry.append(link);
  return entry;
}

function code(text: string): HTMLElement {
  const element = document.createElement('code');
  element.textContent = text;
  return element;
}

customElements.define('unknown-alert', UnknownAlert);
