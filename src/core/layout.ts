import type { ElkExtendedEdge, ElkNode } from 'elkjs/lib/elk-api.js';

/** A box to place: its size in pixels. */
export interface Box {
  id: string;
  width: number;
  height: number;
}

/** An arrow from one box to another. */
export interface Arrow {
  from: string;
  to: string;
}

/** Where boxes and arrows lie: `x` and `y` of the left upper corner, points of each line. */
export interface Drawing {
  width: number;
  height: number;
  boxes: Map<string, { x: number; y: number }>;
  arrows: (Arrow & { points: [x: number, y: number][] })[];
}

const OPTIONS = {
  'elk.algorithm': 'layered',
  'elk.edgeRouting': 'ORTHOGONAL',
  'elk.spacing.nodeNode': '14',
  'elk.spacing.edgeNode': '10',
  'elk.spacing.edgeEdge': '8',
  'elk.layered.spacing.nodeNodeBetweenLayers': '44',
  'elk.layered.spacing.edgeNodeBetweenLayers': '14',
  'elk.layered.nodePlacement.strategy': 'NETWORK_SIMPLEX',
  // Equal input, equal picture.
  'elk.randomSeed': '1',
};

/**
 * Lays a directed graph out in layers with the Eclipse Layout Kernel (https://eclipse.dev/elk/), which
 * needs no browser. Circles are drawn too. Equal boxes and arrows in equal order give an equal drawing.
 */
export async function drawingOf(
  boxes: readonly Box[],
  arrows: readonly Arrow[],
  direction: 'RIGHT' | 'DOWN',
): Promise<Drawing> {
  // A megabyte and a half: only for pages that draw.
  const { default: Elk } = await import('elkjs/lib/elk.bundled.js');
  const graph: ElkNode = {
    id: 'root',
    layoutOptions: { ...OPTIONS, 'elk.direction': direction },
    children: boxes.map((box) => ({ ...box })),
    edges: arrows.map(({ from, to }, index) => ({
      id: String(index),
      sources: [from],
      targets: [to],
    })),
  };
  const done = await new Elk().layout(graph);
  return {
    width: Math.ceil(done.width ?? 0),
    height: Math.ceil(done.height ?? 0),
    boxes: new Map(done.children?.map(({ id, x = 0, y = 0 }) => [id, { x, y }])),
    arrows: arrows.map((arrow, index) => ({ ...arrow, points: pointsOf(done.edges?.[index]) })),
  };
}

function pointsOf(edge: ElkExtendedEdge | undefined): [number, number][] {
  const [section] = edge?.sections ?? [];
  if (!section) return [];
  const { startPoint, bendPoints = [], endPoint } = section;
  return [startPoint, ...bendPoints, endPoint].map(({ x, y }) => [round(x), round(y)]);
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
