/** Hacker News and pages of its make. */

import type { PostShape } from "../post-shape.ts";

export const hackerNews: PostShape = {
  name: "hacker-news",
  kind: "thread",
  unit: "tr.comtr",
  author: ".hnuser",
  time: ".age",
  body: ".commtext",
  skip: ".reply",
  example:
    '<table><tr class="athing comtr" id="12"><td><div><span class="comhead"><a class="hnuser">lark</a> <span class="age" title="2014-06-03T09:15:00"><a href="item?id=12">8 years ago</a></span></span></div><div class="comment"><div class="commtext c00">Agreed.</div></div></td></tr></table>',
};
