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
  4.648, // population
  0.97, // populationShare
  -0.165, // rankFirst
  2.485, // isMain
  0, // isDerived
  0, // isOnly
  -0.066, // kind:city
  -0.262, // kind:capital
  0.21, // kind:seat
  -1.445, // kind:section
  1.166, // kind:region
  0.511, // kind:county
  0.468, // kind:country
  -0.582, // kind:area
  0, // kind:continent
  0, // countyWord
  0.511, // bareCounty
  0.053, // shortForm
  -2.131, // regionOfCapitalName
  1, // outlet
  0.345, // cityBesideRegion
  -0.75, // localCity
  0.304, // sameCountry
  -0.35, // sameRegion
  -0.211, // near50
  -2.166, // near161
  0.737, // insideNext
  -0.737, // outsideNext
  0.206, // holdsPrevious
  2.217, // regionNamed
  2.645, // countyNamed
  0.732, // countryNamed
  0.293, // otherCountryNamed
  0.636, // cityInNamedRegionAway
  -0.726, // nearFirst
  0, // insidePrevious
  3.645, // sameCounty
  0.854, // someCountry
  4.331, // someRegion
  4.963, // someNear
  -0.584, // noCountry
  1.367, // abroad:population
  1.586, // abroad:capital
  -2.517, // abroad:localCity
];
