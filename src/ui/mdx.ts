import teamComponents from 'virtual:handrail/team-components';
import Callout from './Callout.astro';
import Details from './Details.astro';
import Diagram from './Diagram.astro';
import Figure from './Figure.astro';
import FileTree from './FileTree.astro';
import Tab from './Tab.astro';
import Tabs from './Tabs.astro';

/** What every page may use without import, the handbook's own components included. */
export const general = {
  Callout,
  Details,
  Diagram,
  Figure,
  FileTree,
  Tab,
  Tabs,
  ...teamComponents,
};
