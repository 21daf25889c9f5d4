import type { Root } from 'hast';
import { raw } from 'hast-util-raw';
import { sanitize, type Schema } from 'hast-util-sanitize';
import { toHtml } from 'hast-util-to-html';

/** What a drawn diagram may hold: shapes, text and their geometry; no style, script or link. */
const schema: Schema = {
  strip: ['style', 'script', 'foreignObject'],
  tagNames:
    'svg g defs marker path line polyline polygon rect circle ellipse text tspan title desc'.split(
      ' ',
    ),
  attributes: {
    '*': [
      ...'viewBox width height x y x1 y1 x2 y2 cx cy r rx ry dx dy d points transform'.split(' '),
      ...'fill stroke strokeWidth strokeDashArray strokeLineCap strokeLineJoin opacity'.split(' '),
      ...'textAnchor dominantBaseline fontSize fontWeight fontStyle letterSpacing className'.split(
        ' ',
      ),
      ...'id markerWidth markerHeight refX refY orient markerEnd markerStart'.split(' '),
    ],
  },
  clobber: [],
  protocols: {},
};

/** SVG text through the allow-list, lengths rounded to hundredths. */
export function cleanSvg(svg: string): string {
  const tree = raw({ type: 'root', children: [{ type: 'raw', value: svg }] } as never) as Root;
  return toHtml(sanitize(tree, schema), { space: 'html' })
    .replace(/\d+\.\d{3,}/g, (number) => String(Math.round(Number(number) * 100) / 100))
    .replace(/>\s+</g, '><');
}
