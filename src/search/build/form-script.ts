/**
 * Puts what the address asks for into the form, and opens what it narrows by, before the first paint:
 * all below would move if that waited for the search to load, which does the same (`client/page/state.ts`).
 * It is inline, as the last element of the form.
 */
export const formScript = [
  '{const form=document.currentScript.parentNode,asked=new URLSearchParams(location.search);',
  'for(const field of form.elements){const values=asked.getAll(field.name),value=(values[0]||"").trim();if(!value)continue;',
  "if(field.type==='radio'||field.type==='checkbox')field.checked=values.includes(field.value);else field.value=value;",
  "if('facet' in field.dataset)form.querySelector('[data-search-clear]').hidden=false;",
  "const folded=field.closest('details');if(folded&&field.selectedIndex!==0)folded.open=true}}",
].join('');
