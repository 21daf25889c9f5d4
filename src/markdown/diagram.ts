import { renderMermaidSVG } from 'beautiful-mermaid';
import { cleanSvg } from './svg.ts';

/**
 * Draws a Mermaid diagram (flowchart, sequence, state, class, ER) as SVG without a browser. Its own
 * style sheet is left out: the page's applies, so it follows light and dark.
 * Returns undefined where the diagram's kind or syntax is not understood.
 */
export function drawDiagram(source: string): string | undefined {
  try {
    return cleanSvg(renderMermaidSVG(source));
  } catch {
    return undefined;
  }
}
