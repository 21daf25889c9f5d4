import { saidOf } from './said.ts';

/** `<service-map>`: shows in the picture what fails with the service that the reader, or the address, names. */
class ServiceMap extends HTMLElement {
  #select = this.querySelector('select') as HTMLSelectElement;

  connectedCallback(): void {
    this.hidden = false;
    const asked = new URLSearchParams(location.search).get('service') ?? '';
    this.#select.value = asked;
    if (this.#select.selectedIndex < 0) this.#select.value = '';
    this.#select.addEventListener('change', () => {
      const url = new URL(location.href);
      if (this.#select.value) url.searchParams.set('service', this.#select.value);
      else url.searchParams.delete('service');
      history.replaceState(history.state, '', url);
      this.#show();
    });
    this.#show();
  }

  #show(): void {
    const { value, selectedOptions } = this.#select;
    const affected = new Set(
      (selectedOptions[0]?.dataset['affected'] ?? '').split(' ').filter(Boolean),
    );
    const drawing = this.parentElement?.querySelector('svg');
    drawing?.toggleAttribute('data-asked', value !== '');
    for (const node of drawing?.querySelectorAll<SVGElement>('[data-node]') ?? []) {
      const id = node.dataset['node'] ?? '';
      node.classList.toggle('cause', id === value && value !== '');
      node.classList.toggle('hit', affected.has(id));
    }
    for (const arrow of drawing?.querySelectorAll<SVGElement>('.arrow') ?? []) {
      const { from = '', to = '' } = arrow.dataset;
      arrow.classList.toggle('hit', affected.has(from) && (affected.has(to) || to === value));
    }
    const status = this.querySelector('[role=status]');
    if (status) status.textContent = value ? saidOf(affected.size) : '';
  }
}

customElements.define('service-map', ServiceMap);
