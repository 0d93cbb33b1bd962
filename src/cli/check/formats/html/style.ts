/** For screen and paper. Nothing is loaded from anywhere. */
export const STYLE = `
:root { color-scheme: light; --error: #b42318; --warning: #9a6700; --info: #175cd3; --line: #d0d5dd; }
* { box-sizing: border-box; }
body { margin: 0 auto; max-width: 60rem; padding: 1.5rem; color: #101828; background: #fff;
	font: 16px/1.7 "Noto Sans CJK SC", "PingFang SC", "Microsoft YaHei", sans-serif; }
h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; border-bottom: 2px solid var(--line); margin-top: 2.5rem; }
h1, h2, p, dd, td { overflow-wrap: anywhere; }
table { border-collapse: collapse; width: 100%; } caption { text-align: left; font-weight: 600; }
th, td { border: 1px solid var(--line); padding: .3rem .6rem; text-align: left; vertical-align: top; }
th, td.n { white-space: nowrap; }
td.n { text-align: right; font-variant-numeric: tabular-nums; }
.wide { overflow-x: auto; } .wide td:first-child { min-width: 14em; }
article { border-left: 4px solid var(--line); margin: 1.2rem 0; padding: .1rem 0 .1rem 1rem; }
article.error { border-color: var(--error); } article.warning { border-color: var(--warning); }
article.info { border-color: var(--info); }
.level { font-weight: 600; } .error > p > .level { color: var(--error); }
.warning > p > .level { color: var(--warning); } .info > p > .level { color: var(--info); }
code, .file, .place { color: #475467; font-size: .9em; }
blockquote { margin: .5rem 0; padding: .4rem .8rem; background: #f9fafb; white-space: pre-wrap; overflow-wrap: anywhere; }
mark { background: #fde68a; color: inherit; padding: 0 .1em; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: .4rem 0; }
dt { color: #475467; } dd { margin: 0; }
@media (max-width: 40rem) { body { padding: .8rem; } .wide { font-size: .9em; } }
@media print { .wide { overflow: visible; } th { white-space: normal; }
	body { max-width: none; padding: 0; font-size: 11pt; } h2 { break-after: avoid; }
	blockquote, dl, tr { break-inside: avoid; } article > p { break-after: avoid; }
	mark { background: none; text-decoration: underline; font-weight: 600; } }
`;
