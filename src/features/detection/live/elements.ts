import { type Drawn, setAttributes } from '../draw/node.ts';

const SVG = 'http://www.w3.org/2000/svg';

/** What `draw` made, as elements. Text becomes text nodes: nothing that somebody wrote can become markup. */
export function elementsOf(drawn: readonly Drawn[], inSvg = false): Node[] {
  return drawn.map((each) => {
    if (typeof each === 'string') return document.createTextNode(each);
    const svg = inSvg || each.tag === 'svg';
    const element = svg ? document.createElementNS(SVG, each.tag) : document.createElement(each.tag);
    for (const [name, value] of setAttributes(each)) element.setAttribute(name, value);
    element.append(...elementsOf(each.children, svg));
    return element;
  });
}
