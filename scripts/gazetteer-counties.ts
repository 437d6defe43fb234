/** Middles of the counties of the United States, read from the TopoJSON of the package us-atlas. Used by compile-gazetteer.ts. */

interface Topology {
  readonly transform: {
    readonly scale: readonly [number, number];
    readonly translate: readonly [number, number];
  };
  readonly arcs: readonly (readonly (readonly [number, number])[])[];
  readonly objects: { readonly counties: { readonly geometries: readonly CountyShape[] } };
}

interface CountyShape {
  readonly id: string;
  readonly arcs: unknown;
  readonly properties: { readonly name: string };
}

export interface CountyPoint {
  /** FIPS code: two digits of the state, three of the county. */
  readonly id: string;
  readonly name: string;
  readonly lat: number;
  readonly lon: number;
}

/** The middle of each county's box: counties are small. */
export function readCounties(json: string): CountyPoint[] {
  const topology = JSON.parse(json) as Topology;
  const { scale, translate } = topology.transform;
  const points = topology.arcs.map((arc) => {
    let [x, y] = [0, 0];
    return arc.map(([dx, dy]) => {
      x += dx;
      y += dy;
      return [x * scale[0] + translate[0], y * scale[1] + translate[1]] as const;
    });
  });
  return topology.objects.counties.geometries.map((shape) => {
    const arcs = (shape.arcs as unknown[]).flat(5) as number[];
    const all = arcs.flatMap((arc) => points[arc < 0 ? ~arc : arc] ?? []);
    const [xs, ys] = [all.map(([x]) => x), all.map(([, y]) => y)];
    return {
      id: shape.id,
      name: shape.properties.name,
      lon: (Math.min(...xs) + Math.max(...xs)) / 2,
      lat: (Math.min(...ys) + Math.max(...ys)) / 2,
    };
  });
}
