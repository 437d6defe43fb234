/**
 * Learnt weights of toponym resolution, in the order of the features. Written by training/places/train.ts from the halves of
 * LGL (Lieberman et al. 2010) and GeoVirus (Gritta et al. 2018) that are not kept aside, with capitals and countries
 * of Wikinews as silver.
 */

// biome-ignore format: one weight a line, with its name
export const FIRST_WEIGHTS: readonly number[] = [
  8.676, // population
  0.727, // populationShare
  0.066, // rankFirst
  2.689, // isMain
  0, // isDerived
  0, // isOnly
  0.372, // kind:city
  -0.436, // kind:capital
  0.392, // kind:seat
  -2.119, // kind:section
  0.384, // kind:region
  2.505, // kind:county
  0.177, // kind:country
  -1.096, // kind:area
  -0.178, // kind:continent
  0, // countyWord
  2.505, // bareCounty
  0.166, // shortForm
  -2.787, // regionOfCapitalName
  1, // outlet
  0.448, // cityBesideRegion
  0.014, // localCity
];

// biome-ignore format: one weight a line, with its name
export const SECOND_WEIGHTS: readonly number[] = [
  4.339, // population
  0.94, // populationShare
  -0.11, // rankFirst
  2.314, // isMain
  0, // isDerived
  0, // isOnly
  0.156, // kind:city
  -0.497, // kind:capital
  0.516, // kind:seat
  -1.194, // kind:section
  1.358, // kind:region
  0.519, // kind:county
  -0.197, // kind:country
  -0.486, // kind:area
  -0.176, // kind:continent
  0, // countyWord
  0.519, // bareCounty
  0.02, // shortForm
  -1.779, // regionOfCapitalName
  1, // outlet
  0.186, // cityBesideRegion
  -0.755, // localCity
  0.252, // sameCountry
  0.027, // sameRegion
  -0.025, // near50
  -1.702, // near161
  0.686, // insideNext
  -0.686, // outsideNext
  0.165, // holdsPrevious
  2.123, // regionNamed
  2.422, // countyNamed
  0.513, // countryNamed
  0.401, // otherCountryNamed
  0.477, // cityInNamedRegionAway
  -0.528, // nearFirst
  0.024, // insidePrevious
  3.529, // sameCounty
  0.757, // someCountry
  3.206, // someRegion
  4.093, // someNear
  -0.646, // noCountry
  1.279, // abroad:population
  1.586, // abroad:capital
  -2.312, // abroad:localCity
  1.426, // abroad:country
  -0.91, // countryAlone
];
