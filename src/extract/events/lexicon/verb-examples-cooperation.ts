/**
 * One sentence for each group of `verbs-cooperation-more.ts` that it reads as an act, with the CAMEO code, and one in which it must not
 * read that act. A group whose frames only refuse has the act of the verb's older group in its first sentence and the refusal in its
 * second. Owns the sentences, written for this project; a test runs them all through the whole path.
 */

import type { VerbExample } from "./verb-examples.ts";

export const COOPERATION_EXAMPLES: readonly VerbExample[] = [
  ["agree-in-opinion", "Mali agreed with Chad.", "030", "Mali agreed with the critics."],
  ["express-intent", "Mali expressed its readiness for talks.", "030", "The press expressed the oil."],
  ["enter-pact", "Mali acceded to the treaty.", "030", "Mali entered the hall."],
  ["settle", "Mali settled the dispute with Chad.", "030", "The dust settled on the road."],
  ["award-contract", "Mali awarded the firm a contract.", "030", "The jury awarded a point."],
  ["come-before", "The minister testified before parliament.", "040", "The sun appeared before noon."],
  ["address-body", "The minister addressed the senate.", "040", "The clerk addressed the envelope."],
  ["pay-respects", "The ambassador presented his credentials.", "040", "The cook presented a cake."],
  ["reach-out", "Mali reached out to Chad.", "040", "The child reached out of the window."],
  ["shuttle", "The minister shuttled between Mali and Chad.", "042", "The bus shuttled all day."],
  ["exchange-words", "Mali exchanged views with Chad.", "040", "The boys exchanged hats."],
  ["call-on-somebody", "The minister called on Chad to pay.", "020", "The nurse called the dog."],
  ["call-names", "Mali called Chad a liar.", "111", "The minister, who “sang”, called Chad on Friday."],
  ["receive-crowd", "Mali received the ambassador.", "043", "Mali received the tourists."],
  ["call-vote", "Mali called an election.", "083", "The paper called the election for Mali."],
  ["wish-well", "Mali wished Chad success.", "051", "The fish swam."],
  ["grieve", "Mali grieves for Chad.", "051", "The poet laments the rain."],
  ["send-praise", "Mali sent a letter of thanks to Chad.", "051", "Mali sent a parcel of socks."],
  ["repeat-praise", "Mali reiterated its solidarity with Chad.", "051", "Mali repeated the number."],
  ["stand-behind", "Mali lined up behind Chad.", "051", "The children lined up."],
  ["come-out-for", "Mali came out in support of Chad.", "051", "The stars came out in June."],
  ["campaign-for", "The minister campaigned for the general.", "051", "The firm campaigned all year."],
  ["heap-praise", "Mali heaped praise on Chad.", "051", "The cook heaped sugar on the plate."],
  ["observe-mourning", "Mali observed a day of mourning.", "051", "Mali observed the stars."],
  ["team-up", "Mali teamed up with Chad.", "060", "The partner slept."],
  ["do-jointly", "Mali and Chad jointly financed the bridge.", "060", "Mali built the bridge slowly."],
  ["found-jointly", "Mali formed an alliance with Chad.", "060", "The drops formed a pool."],
  ["join-effort", "Mali joined the coalition.", "060", "Mali joined the two boards."],
  ["use-power", "Mali exercised with Chad.", "062", "Mali exercised its right."],
  ["arm", "The general armed the rebels.", "072", "The arm was long."],
  ["render", "Mali brought food to Chad.", "070", "The choir rendered a song."],
  ["make-loan", "Mali made a loan to Chad.", "071", "Mali made a chair."],
  ["write-off", "Mali cancelled the debt of Chad.", "071", "The driver wrote off the car."],
  ["inaugurate", "Mali inaugurated a school for Chad.", "070", "Mali inaugurated the season."],
  ["carry-goods", "Mali transported weapons to Chad.", "072", "The van transported chairs."],
  ["pardon", "Mali granted the general clemency.", "0841", "Mali granted the wish."],
  ["clear", "The court cleared the general of wrongdoing.", "0841", "The rain cleared the air of dust."],
  ["throw-out", "The court threw out the charges.", "0841", "The cook threw out the soup."],
  ["ease-warning", "Mali eased the travel advisory.", "081", "Mali eased the chair back."],
  ["lay-aside", "The rebels laid down their weapons.", "0873", "The king laid down the basis for peace."],
];
