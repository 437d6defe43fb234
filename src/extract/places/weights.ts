/**
 * Learnt weights of toponym resolution, in the order of the features. Written by training/places/train.ts from the halves of
 * LGL (Lieberman et al. 2010) and GeoVirus (Gritta et al. 2018) that are not kept aside.
 */

// biome-ignore format: one weight a line, with its name
export const FIRST_WEIGHTS: readonly number[] = [
  9.112, // population
  0.682, // populationShare
  0.044, // rankFirst
  2.747, // isMain
  0, // isDerived
  0, // isOnly
  0.376, // kind:city
  -0.657, // kind:capital
  0.4, // kind:seat
  -2.163, // kind:section
  0.416, // kind:region
  2.645, // kind:county
  0.037, // kind:country
  -1.055, // kind:area
  0, // kind:continent
  0, // countyWord
  2.645, // bareCounty
  0.179, // shortForm
  -2.918, // regionOfCapitalName
  1, // outlet
  0.554, // cityBesideRegion
  0.06, // localCity
];

// biome-ignore format: one weight a line, with its name
export const SECOND_WEIGHTS: readonly number[] = [
  4.639, // population
  0.948, // populationShare
  -0.163, // rankFirst
  2.498, // isMain
  0, // isDerived
  0, // isOnly
  -0.078, // kind:city
  -0.257, // kind:capital
  0.2, // kind:seat
  -1.457, // kind:section
  1.163, // kind:region
  0.499, // kind:county
  0.477, // kind:country
  -0.546, // kind:area
  0, // kind:continent
  0, // countyWord
  0.499, // bareCounty
  0.053, // shortForm
  -2.144, // regionOfCapitalName
  1, // outlet
  0.319, // cityBesideRegion
  -0.766, // localCity
  0.234, // sameCountry
  -0.343, // sameRegion
  -0.209, // near50
  -2.17, // near161
  0.739, // insideNext
  -0.739, // outsideNext
  0.198, // holdsPrevious
  2.272, // regionNamed
  2.65, // countyNamed
  0.707, // countryNamed
  0.049, // otherCountryNamed
  0.706, // cityInNamedRegionAway
  -0.726, // nearFirst
  0, // insidePrevious
  3.641, // sameCounty
  0.839, // someCountry
  4.339, // someRegion
  4.976, // someNear
  -0.609, // noCountry
  1.304, // abroad:population
  1.586, // abroad:capital
  -2.517, // abroad:localCity
];
