/**
 * Learnt weights of toponym resolution, in the order of the features. Written by training/places/train.ts from the halves of
 * LGL (Lieberman et al. 2010) and GeoVirus (Gritta et al. 2018) that are not kept aside.
 */

// biome-ignore format: one weight a line, with its name
export const FIRST_WEIGHTS: readonly number[] = [
  7.175, // population
  0.493, // populationShare
  0.04, // rankFirst
  2.727, // isMain
  0, // isDerived
  0, // isOnly
  -0.008, // kind:city
  -0.831, // kind:capital
  0.136, // kind:seat
  -2.289, // kind:section
  0.381, // kind:region
  1.769, // kind:county
  -0.031, // kind:country
  0.873, // kind:area
  0, // kind:continent
  0, // countyWord
  1.769, // bareCounty
  0.238, // shortForm
  -2.942, // regionOfCapitalName
  1, // outlet
  0.425, // cityBesideRegion
  -0.258, // localCity
];

// biome-ignore format: one weight a line, with its name
export const SECOND_WEIGHTS: readonly number[] = [
  4.145, // population
  0.639, // populationShare
  -0.166, // rankFirst
  2.427, // isMain
  0, // isDerived
  0, // isOnly
  -0.552, // kind:city
  -0.035, // kind:capital
  -0.246, // kind:seat
  -1.689, // kind:section
  0.842, // kind:region
  0.094, // kind:county
  0.703, // kind:country
  0.883, // kind:area
  0, // kind:continent
  0, // countyWord
  0.094, // bareCounty
  0.058, // shortForm
  -2.165, // regionOfCapitalName
  1, // outlet
  0.038, // cityBesideRegion
  -0.937, // localCity
  2.916, // sameCountry
  3.987, // sameRegion
  0.407, // near50
  2.264, // near161
  0.607, // insideNext
  -0.607, // outsideNext
  0.521, // holdsPrevious
  2.359, // regionNamed
  3.211, // countyNamed
  0.714, // countryNamed
  0.484, // otherCountryNamed
  -0.111, // cityInNamedRegionAway
  1.24, // nearFirst
  0, // insidePrevious
  4.769, // sameCounty
];
