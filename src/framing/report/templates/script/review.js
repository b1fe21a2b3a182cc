// Lets a reader confirm, reject and comment on what the page shows, and save it as a file. Nothing
// is built before the reader asks for it.
{
const LONGEST = 2000, LONGEST_NAME = 100;
const bar = document.getElementById("review");
let nameField, doneLine, noteLine;

{% include "script/review/items.js" %}

{% include "script/review/opinions.js" %}

{% include "script/review/files.js" %}

{% include "script/review/panel.js" %}

findItems();
if (items.size) (document.querySelector("header nav") ?? document.body).append(start);
if (items.size && hasKept()) open();
}
